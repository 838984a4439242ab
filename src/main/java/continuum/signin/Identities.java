package continuum.signin;

import continuum.area.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which account somebody has whom a provider knows by a name of its own, which unlike an e-mail address never moves on. */
@Repository
@Transactional
class Identities {

    private final JdbcClient db;

    Identities(JdbcClient db) {
        this.db = db;
    }

    Optional<AccountId> find(String issuer, String subject) {
        return db.sql("select signin.account_by_identity(:issuer, :subject)")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /**
     * From now on the provider's name for somebody counts. False when it knows this account under another name already: the
     * e-mail address has passed on to somebody else, who does not inherit the account with it.
     */
    boolean keep(String issuer, String subject, AccountId account) {
        return open(account).sql("""
            insert into signin.identity (issuer, subject, account_id)
            select :issuer, :subject, :account
             where not exists (select from signin.identity where issuer = :issuer and account_id = :account)
            """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account.value())
                .update() == 1;
    }

    /** Whoever signs in next with the account's address is taken for its owner. */
    void forget(AccountId account) {
        open(account).sql("delete from signin.identity where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private JdbcClient open(AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
        return db;
    }
}
