package continuum.access;

import continuum.area.AccountId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What accounts prove themselves with. Each method first tells the database whose secrets it is about; a query that does
 * not finds none.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRED)
class SecretStore {

    private final JdbcClient db;

    SecretStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> passwordHash(AccountId account) {
        open(account);
        return db.sql("select hash from access.password where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    void keepPassword(AccountId account, String hash) {
        open(account);
        db.sql("""
            insert into access.password (account_id, hash) values (:account, :hash)
                on conflict (account_id) do update set hash = excluded.hash, set_at = now()
            """).param("account", account.value()).param("hash", hash).update();
    }

    private void open(AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
    }
}
