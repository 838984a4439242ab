package continuum.signin;

import continuum.access.Entering;
import continuum.access.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges what somebody typed to prove who they are. Each try is counted before it is judged. */
@Component
class Proving {

    /** What became of a try. */
    sealed interface Outcome {
        /** It is the right one. */
        record Right(Person person) implements Outcome {}

        /** It is not; what exactly was wrong is not told. */
        record Wrong() implements Outcome {}

        /** Too many tries: it was not looked at. */
        record TooSoon() implements Outcome {}
    }

    private final Tries tries;
    private final Entering entering;
    private final Passwords passwords;
    private final SecondFactor secondFactor;

    Proving(Tries tries, Entering entering, Passwords passwords, SecondFactor secondFactor) {
        this.tries = tries;
        this.entering = entering;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
    }

    Outcome password(String email, String password, String address) {
        if (!tries.mayTry(Tries.Whose.ADDRESS, address) || !tries.mayTry(Tries.Whose.ACCOUNT, email)) {
            return new Outcome.TooSoon();
        }
        var person = entering.byEmail(email);
        var right = passwords.matches(person.map(Person::account).orElse(null), password);
        if (!right) {
            person.ifPresent(found -> entering.happened(null, found, "Wrong password"));
            return new Outcome.Wrong();
        }
        tries.succeeded(email, address);
        return new Outcome.Right(person.orElseThrow());
    }

    /** The code of an app, or a recovery code. */
    Outcome code(Person person, String typed, String address) {
        var name = "code " + person.account();
        if (!tries.mayTry(Tries.Whose.ADDRESS, address) || !tries.mayTry(Tries.Whose.ACCOUNT, name)) {
            return new Outcome.TooSoon();
        }
        if (secondFactor.codeIsRight(person.account(), typed) || secondFactor.recoveryCodeIsRight(person, typed)) {
            tries.succeeded(name, address);
            return new Outcome.Right(person);
        }
        entering.happened(null, person, "Wrong code");
        return new Outcome.Wrong();
    }

    Optional<Person> person(Half half) {
        return entering.byAccount(half.account());
    }
}
