package continuum.signin;

import continuum.access.Accounts;
import continuum.access.Entering;
import continuum.access.Person;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody proves themselves with besides a password: the code of an app, or one of ten recovery codes that each
 * work once.
 */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final SecretStore secrets;
    private final PasskeyStore passkeys;
    private final Identities identities;
    private final Entering entering;
    private final Accounts accounts;
    private final Today today;

    SecondFactor(SecretStore secrets, PasskeyStore passkeys, Identities identities, Entering entering,
            Accounts accounts, Today today) {
        this.secrets = secrets;
        this.passkeys = passkeys;
        this.identities = identities;
        this.entering = entering;
        this.accounts = accounts;
        this.today = today;
    }

    /** Whether this account has one and is asked for it. */
    @Transactional(readOnly = true)
    boolean isSetUp(AccountId account) {
        return hasCodeApp(account) || !passkeys.of(account).isEmpty();
    }

    @Transactional(readOnly = true)
    boolean hasCodeApp(AccountId account) {
        return secrets.codeApp(account).map(SecretStore.CodeSecret::confirmed).orElse(false);
    }

    /** The secret for a new app, the same until it is confirmed; nothing when there is a confirmed one. */
    @Transactional
    Optional<byte[]> secretToSetUp(AccountId account) {
        var kept = secrets.codeApp(account);
        if (kept.isEmpty()) {
            secrets.beginCodeApp(account, Secret.bytes(20));
            kept = secrets.codeApp(account);
        }
        return kept.filter(app -> !app.confirmed()).map(SecretStore.CodeSecret::secret);
    }

    /** Takes an app into use when its code is right. Answers the recovery codes, which are shown this once. */
    @Transactional
    Optional<List<String>> confirm(Person person, String typed) {
        var app = secrets.codeApp(person.account());
        if (app.isEmpty() || app.get().confirmed() || !codeIsRight(person.account(), typed)) {
            return Optional.empty();
        }
        entering.happened(null, person, "Code app set up");
        return Optional.of(newRecoveryCodes(person.account()));
    }

    /** Whether a typed code is that of the app now, and was not used before. */
    @Transactional
    boolean codeIsRight(AccountId account, String typed) {
        var digits = typed.replaceAll("\\s", "");
        return secrets.codeApp(account)
                .map(app -> TimedCode.stepOf(app.secret(), digits, today.now()))
                .filter(step -> step.isPresent() && secrets.useStep(account, step.getAsLong()))
                .isPresent();
    }

    /** Uses up a recovery code. */
    @Transactional
    boolean recoveryCodeIsRight(Person person, String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var right = secrets.useRecoveryCode(person.account(), Secret.hash(plain));
        if (right) {
            entering.happened(null, person, "Recovery code used");
        }
        return right;
    }

    @Transactional(readOnly = true)
    int recoveryCodesLeft(AccountId account) {
        return secrets.recoveryCodesLeft(account);
    }

    @Transactional
    void remove(Person person) {
        secrets.removeCodeApp(person.account());
        entering.happened(null, person, "Code app removed");
    }

    /** For somebody who lost everything they prove themselves with. Whoever may let them in removes it, after asking who they are. */
    @Transactional
    public void reset(Viewer by, AccountId account) {
        accounts.mustManage(by, account);
        secrets.removeCodeApp(account);
        passkeys.of(account).forEach(each -> passkeys.remove(account, each.getCredentialId()));
        identities.forget(account);
        entering.endSessions(account);
        accounts.happened(by, account, "Second factor removed");
    }

    /** The secret as it is typed into an app. */
    static String typed(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What an app reads from the picture. */
    static String address(byte[] secret, String email) {
        return "otpauth://totp/Continuum:%s?secret=%s&issuer=Continuum".formatted(
                java.net.URLEncoder.encode(email, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20"),
                new Base32().encodeToString(secret).replace("=", ""));
    }

    private List<String> newRecoveryCodes(AccountId account) {
        var codes = new ArrayList<>(Stream.generate(Secret::written).limit(RECOVERY_CODES).toList());
        secrets.replaceRecoveryCodes(account,
                codes.stream().map(code -> Secret.hash(code.replace("-", ""))).toList());
        return codes;
    }
}
