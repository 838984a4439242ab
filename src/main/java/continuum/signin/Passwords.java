package continuum.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import continuum.access.Accounts;
import continuum.access.Entering;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Person;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a password must be, and how it is kept: as an Argon2id hash that takes 19 MB and two passes to try. */
@Component
public class Passwords {

    /** A password that would be guessed. The message says how to choose a better one. */
    public static class Weak extends RuntimeException {

        Weak(String message) {
            super(message);
        }
    }

    /** How long a link to choose a password works. */
    static final Duration LINK_LASTS = Duration.ofDays(7);

    private static final int LEAST = 12;
    private static final int MOST = 200;
    private static final int STRONG_ENOUGH = 3;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Tried when there is no such account, so that the answer takes as long. */
    private final String nobodys = encoder.encode("nobody has this password");
    private final SecretStore secrets;
    private final Accounts accounts;
    private final Entering entering;
    private final Today today;

    Passwords(SecretStore secrets, Accounts accounts, Entering entering, Today today) {
        this.secrets = secrets;
        this.accounts = accounts;
        this.entering = entering;
        this.today = today;
    }

    /**
     * Sets an account's password: one's own, or by the system.
     *
     * @throws Weak with a sentence that says how to choose a better one
     */
    @Transactional
    public void set(Viewer by, AccountId account, String password) {
        if (!by.isSystem() && !account.equals(by.account())) {
            throw new NotAllowed(May.MANAGE_ACCOUNTS);
        }
        keep(entering.byAccount(account).orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS)), password);
    }

    /**
     * Makes a link with which the account chooses a password, once and within a week. For those who may let this person
     * in. The link is not kept: it is shown to whoever asked, to be handed over.
     *
     * @return the last part of the address {@code /password-link/…}
     */
    @Transactional
    public String link(Viewer by, AccountId account) {
        accounts.mustManage(by, account);
        var token = Secret.token();
        secrets.keepLink(account, Secret.hash(token), today.now().plus(LINK_LASTS));
        accounts.happened(by, account, "Link to choose a password made");
        return token;
    }

    /** Whose link this is, while it works. */
    @Transactional(readOnly = true)
    Optional<Person> byLink(String token) {
        return secrets.accountByLink(Secret.hash(token)).flatMap(entering::byAccount);
    }

    /** Chooses a password by a link, which then no longer works. Whoever was signed in with the account is signed out. */
    @Transactional
    Optional<Person> chooseByLink(String token, String password) {
        return byLink(token).filter(person -> {
            keep(person, password);
            entering.endSessions(person.account());
            return secrets.useLink(person.account(), Secret.hash(token));
        });
    }

    /** Changes the password of somebody who just proved the one they have. */
    @Transactional
    void change(Person person, String password) {
        keep(person, password);
    }

    /** Takes as long whether or not there is such an account. */
    boolean matches(@Nullable AccountId account, String typed) {
        var hash = account == null ? null : secrets.passwordHash(account).orElse(null);
        return encoder.matches(typed.length() > MOST ? "" : typed, hash == null ? nobodys : hash) && hash != null;
    }

    private void keep(Person person, String password) {
        check(password, Arrays.asList((person.name() + " " + person.email()).toLowerCase(Locale.UK).split("[\\s@.]+")));
        secrets.keepPassword(person.account(), encoder.encode(password));
        entering.happened(null, person, "Password set");
    }

    private static void check(String password, List<String> easyToGuess) {
        if (password.isBlank()) {
            throw new Weak("Enter a password");
        }
        if (password.length() < LEAST) {
            throw new Weak("Password must be " + LEAST + " characters or more");
        }
        if (password.length() > MOST) {
            throw new Weak("Password must be " + MOST + " characters or fewer");
        }
        if (strength(password, easyToGuess) < STRONG_ENOUGH
                || withoutThese(easyToGuess, password).length() < LEAST / 2) {
            throw new Weak("Password is too easy to guess. Try three random words that have nothing to do with you");
        }
    }

    private static int strength(String password, List<String> easyToGuess) {
        return new Zxcvbn().measure(password.substring(0, Math.min(100, password.length())), easyToGuess).getScore();
    }

    /** What is left of a password when one takes out the words that everybody knows of its owner. */
    private static String withoutThese(List<String> words, String password) {
        var rest = password.toLowerCase(Locale.UK);
        for (var word : words) {
            rest = word.length() < 3 ? rest : rest.replace(word, "");
        }
        return rest.strip();
    }
}
