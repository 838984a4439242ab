package continuum.access;

import continuum.area.AccountId;
import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in, and the membership under which they act now.
 *
 * @param viewer nothing while an account has no live membership
 */
public record SignedIn(AccountId account, String email, @Nullable Viewer viewer) implements Principal, Serializable {

    @Override
    public String getName() {
        return account.toString();
    }
}
