package continuum.signin;

import continuum.area.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords, links to choose one, code apps and recovery codes. Each method first tells the database whose secrets it is
 * about; a query that does not finds none.
 */
@Repository
@Transactional
class SecretStore {

    /** @param lastStep the last time step whose code was used */
    record CodeSecret(byte[] secret, boolean confirmed, long lastStep) {}

    private final JdbcClient db;

    SecretStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> passwordHash(AccountId account) {
        return open(account).sql("select hash from signin.password where account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    void keepPassword(AccountId account, String hash) {
        open(account).sql("""
            insert into signin.password (account_id, hash) values (:account, :hash)
                on conflict (account_id) do update set hash = excluded.hash, set_at = now()
            """).param("account", account.value()).param("hash", hash).update();
    }

    /** Keeps a link; those made before it for the same account stop working. */
    void keepLink(AccountId account, byte[] tokenHash, Instant expires) {
        open(account).sql("delete from signin.password_link where account_id = :account and used_at is null")
                .param("account", account.value())
                .update();
        db.sql("insert into signin.password_link (token_hash, account_id, expires_at) values (:hash, :account, :expires)")
                .param("hash", tokenHash)
                .param("account", account.value())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccountId> accountByLink(byte[] tokenHash) {
        return db.sql("select signin.account_by_link(:hash)")
                .param("hash", tokenHash)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses a link up. False when somebody was quicker. */
    boolean useLink(AccountId account, byte[] tokenHash) {
        return open(account)
                .sql("update signin.password_link set used_at = now() where token_hash = :hash and used_at is null")
                .param("hash", tokenHash)
                .update() == 1;
    }

    Optional<CodeSecret> codeApp(AccountId account) {
        return open(account).sql("""
            select secret, confirmed_at is not null as confirmed, last_step from signin.code_app where account_id = :account
            """).param("account", account.value()).query(CodeSecret.class).optional();
    }

    /** Keeps the secret of an app that is not confirmed yet; a confirmed one is left as it is. */
    void beginCodeApp(AccountId account, byte[] secret) {
        open(account).sql("""
            insert into signin.code_app (account_id, secret) values (:account, :secret)
                on conflict (account_id) do update set secret = excluded.secret where code_app.confirmed_at is null
            """).param("account", account.value()).param("secret", secret).update();
    }

    /** Uses the code of a time step. False when it or a later one was used before: a code works once. */
    boolean useStep(AccountId account, long step) {
        return open(account).sql("""
            update signin.code_app set last_step = :step, confirmed_at = coalesce(confirmed_at, now())
             where account_id = :account and last_step < :step
            """).param("account", account.value()).param("step", step).update() == 1;
    }

    void removeCodeApp(AccountId account) {
        open(account).sql("delete from signin.code_app where account_id = :account")
                .param("account", account.value())
                .update();
        db.sql("delete from signin.recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void replaceRecoveryCodes(AccountId account, List<byte[]> hashes) {
        open(account).sql("delete from signin.recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        for (var hash : hashes) {
            db.sql("insert into signin.recovery_code (account_id, hash) values (:account, :hash)")
                    .param("account", account.value())
                    .param("hash", hash)
                    .update();
        }
    }

    boolean useRecoveryCode(AccountId account, byte[] hash) {
        return open(account).sql("""
            update signin.recovery_code set used_at = now()
             where account_id = :account and hash = :hash and used_at is null
            """).param("account", account.value()).param("hash", hash).update() == 1;
    }

    int recoveryCodesLeft(AccountId account) {
        return open(account)
                .sql("select count(*) from signin.recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** From here to the end of the transaction the database shows the secrets of this account, and of no other. */
    private JdbcClient open(AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
        return db;
    }
}
