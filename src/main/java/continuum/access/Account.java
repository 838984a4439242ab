package continuum.access;

import continuum.area.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in, and what they act as, as the one who asked may know of it. */
public record Account(AccountId id, String email, String name, @Nullable Instant closedAt,
        List<Membership> memberships) {

    public boolean isClosed() {
        return closedAt != null;
    }

    /** What they act as on this day, or will later. */
    public List<Membership> actingFrom(LocalDate day) {
        return memberships.stream().filter(each -> !each.isOver(day)).toList();
    }

    Account actingAs(List<Membership> memberships) {
        return new Account(id, email, name, closedAt, memberships);
    }
}
