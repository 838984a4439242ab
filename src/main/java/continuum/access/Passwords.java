package continuum.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import continuum.area.AccountId;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept: as an Argon2id hash that takes 19 MB and two passes to try. */
@Component
class Passwords {

    /** A password that would be guessed. The message says how to choose a better one. */
    public static class Weak extends RuntimeException {

        Weak(String message) {
            super(message);
        }
    }

    static final int LEAST = 12;
    static final int MOST = 200;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Checked when there is no such account, so that the answer takes as long. */
    private final String nobody = encoder.encode("nobody has this password");
    private final SecretStore secrets;

    Passwords(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** @param about words that make a password easy to guess, such as the person's own name */
    void set(AccountId account, String password, List<String> about) {
        check(password, about);
        secrets.keepPassword(account, encoder.encode(password));
    }

    boolean matches(@org.jspecify.annotations.Nullable AccountId account, String password) {
        var hash = account == null ? null : secrets.passwordHash(account).orElse(null);
        return encoder.matches(password.length() > MOST ? "" : password, hash == null ? nobody : hash) && hash != null;
    }

    private static void check(String password, List<String> about) {
        if (password.isBlank()) {
            throw new Weak("Enter a password");
        }
        if (password.length() < LEAST) {
            throw new Weak("Password must be " + LEAST + " characters or more");
        }
        if (password.length() > MOST) {
            throw new Weak("Password must be " + MOST + " characters or fewer");
        }
        if (new Zxcvbn().measure(password.substring(0, Math.min(100, password.length())), about).getScore() < 3) {
            throw new Weak("Password is too easy to guess. Try three random words that have nothing to do with you");
        }
    }
}
