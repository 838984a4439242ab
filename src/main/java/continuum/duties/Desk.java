package continuum.duties;

import continuum.area.AccountId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose open duties to list. What is left empty does not matter.
 *
 * @param assignedTo the officer who works on the case
 * @param owedBy the setting, team or person that owes it
 * @param process such as {@code ehc-needs-assessment}
 * @param dueBy only what is due on or before this day
 */
public record Desk(@Nullable AccountId assignedTo, @Nullable UUID owedBy, @Nullable Owner owner,
        @Nullable String process, @Nullable LocalDate dueBy) {
    /** Everything that the viewer may see. */
    public static final Desk EVERYTHING = new Desk(null, null, null, null, null);

    /** What an officer has to do. */
    public static Desk of(AccountId officer) {
        return new Desk(officer, null, null, null, null);
    }

    /** What a setting, a team or a person owes. */
    public static Desk owedBy(UUID party) {
        return new Desk(null, party, null, null, null);
    }

    /** Only this much of it: what is due by a day. */
    public Desk dueBy(LocalDate day) {
        return new Desk(assignedTo, owedBy, owner, process, day);
    }
}
