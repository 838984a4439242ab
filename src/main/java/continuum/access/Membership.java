package continuum.access;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acts: a role in an authority, for a setting, a team, a panel or themselves, from one day to another.
 *
 * @param party nothing when the role acts for the authority as a whole
 * @param to the last day, if one is set
 * @param stopped when it was stopped at once, if it was
 */
public record Membership(UUID id, AccountId account, AuthorityId authority, Role role, @Nullable UUID party,
        String partyName, LocalDate from, @Nullable LocalDate to, @Nullable Instant stopped) {

    /** Whether it holds on this day. */
    public boolean isLive(LocalDate day) {
        return !isOver(day) && !day.isBefore(from);
    }

    /** Whether it has ended before this day, or was stopped. */
    public boolean isOver(LocalDate day) {
        return stopped != null || to != null && day.isAfter(to);
    }

    /** In words, for choosing between several: "SENCO, Heron Lane School". */
    public String words() {
        return partyName.isBlank() ? role.words() : role.words() + ", " + partyName;
    }

    /** The viewer that somebody of this name becomes. */
    public Viewer viewer(String name) {
        return new Viewer(account, name, role, authority, id, party, partyName);
    }
}
