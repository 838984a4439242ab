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

    void keep(String issuer, String subject, AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
        db.sql("insert into signin.identity (issuer, subject, account_id) values (:issuer, :subject, :account)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account.value())
                .update();
    }
}
