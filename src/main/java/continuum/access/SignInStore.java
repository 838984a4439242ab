package continuum.access;

import continuum.area.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has to be known of somebody before they are a viewer. Each query says first which account it is about. */
@Repository
@Transactional
class SignInStore {

    /** Somebody with an open account. @param acting what they may act as today */
    record Person(AccountId account, String email, String name, List<Membership> acting) {}

    private final JdbcClient db;
    private final AccountStore accounts;

    SignInStore(JdbcClient db, AccountStore accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    Optional<Person> personActing(UUID membership, LocalDate today) {
        return db.sql("select access.account_of(:membership)")
                .param("membership", membership)
                .query(UUID.class)
                .optional()
                .flatMap(account -> person(new AccountId(account), today))
                .filter(person -> person.acting().stream().anyMatch(each -> each.id().equals(membership)));
    }

    Optional<Person> person(AccountId account, LocalDate today) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
        return accounts.find(account)
                .filter(found -> !found.isClosed())
                .map(found -> new Person(found.id(), found.email(), found.name(),
                        found.memberships().stream().filter(each -> each.isLive(today)).toList()));
    }
}
