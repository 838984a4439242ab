package continuum.access;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signing in asks before there is a viewer. Nobody else should: these questions are answered to everybody. */
@Component
public class Entering {

    private final AccountStore store;
    private final Today today;

    Entering(AccountStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Whose e-mail address this is. */
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return store.byEmail(email).flatMap(this::person);
    }

    /** Whose account this is, unless it was closed. */
    @Transactional(readOnly = true)
    public Optional<Person> byAccount(AccountId account) {
        return person(account);
    }

    /** Who acts under this membership today. */
    @Transactional(readOnly = true)
    public Optional<Person> byMembership(UUID membership) {
        return store.accountOf(membership)
                .flatMap(this::person)
                .filter(person -> person.acting().stream().anyMatch(each -> each.id().equals(membership)));
    }

    /** Records what somebody did at the door, such as signing in or setting a password. */
    @Transactional
    public void happened(@Nullable AuthorityId authority, Person person, String what) {
        store.happened(authority, person.account(), person.name(), person.account(), what);
    }

    /** Signs an account out everywhere. */
    @Transactional
    public void endSessions(AccountId account) {
        store.endSessions(account);
    }

    private Optional<Person> person(AccountId account) {
        store.signingIn(account);
        return store.find(account)
                .filter(found -> !found.isClosed())
                .map(found -> new Person(found.id(), found.email(), found.name(),
                        found.memberships().stream().filter(each -> each.isLive(today.date())).toList()));
    }
}
