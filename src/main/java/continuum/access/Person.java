package continuum.access;

import continuum.area.AccountId;
import java.util.List;

/**
 * Somebody with an open account, as signing in knows them before they are a viewer.
 *
 * @param acting what they may act as today
 */
public record Person(AccountId account, String email, String name, List<Membership> acting) {

    /** Whether one of the things they act as asks for more than a password: everybody but families. */
    public boolean isStaff() {
        return acting.stream().anyMatch(each -> !each.role().isFamily());
    }
}
