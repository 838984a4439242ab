package continuum.signin;

import continuum.access.Entering;
import continuum.area.AccountId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys, and who holds them: an account is its own user entity, its id the user handle. */
@Repository
@Transactional
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;
    private final Entering entering;

    PasskeyStore(JdbcClient db, Entering entering) {
        this.db = db;
        this.entering = entering;
    }

    List<CredentialRecord> of(AccountId account) {
        open(account);
        return db.sql("select * from signin.passkey where account_id = :account order by created_at")
                .param("account", account.value())
                .query((row, n) -> passkey(row))
                .list();
    }

    void remove(AccountId account, Bytes credential) {
        open(account);
        db.sql("delete from signin.passkey where account_id = :account and credential_id = :id")
                .param("account", account.value())
                .param("id", credential.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        var account = account(passkey.getUserEntityUserId());
        open(account);
        db.sql("""
            insert into signin.passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,
                                        backup_eligible, backup_state, transports, attestation_object,
                                        attestation_client_data, created_at, last_used_at)
            values (:id, :account, :label, :key, :count, :uv, :eligible, :state, :transports, :attestation, :clientData,
                    :created, :used)
                on conflict (credential_id) do update
               set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                   backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
            """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account.value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("transports",
                        passkey.getTransports()
                                .stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql("select signin.account_by_passkey(:id)")
                .param("id", credential.getBytes())
                .query(UUID.class)
                .optional()
                .flatMap(account -> of(new AccountId(account)).stream()
                        .filter(each -> each.getCredentialId().equals(credential))
                        .findFirst())
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(account(user));
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey is removed by its account");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return findByUsername(account(id).toString());
    }

    /** The user name is the account's id: it is what a signed-in person's {@code getName()} says. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        var id = new AccountId(UUID.fromString(account));
        return entering.byAccount(id)
                .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(id))
                        .name(person.email())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("An account is its own user entity");
    }

    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    private void open(AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant());
        if (row.getBytes("attestation_object") != null) {
            record.attestationObject(new Bytes(row.getBytes("attestation_object")));
        }
        if (row.getBytes("attestation_client_data") != null) {
            record.attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")));
        }
        return record.build();
    }
}
