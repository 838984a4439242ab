package continuum.delivery;

import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.duties.Duty;
import continuum.duties.ProcessId;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan that fell behind, and what became of it.
 *
 * @param expected how many sessions were promised in the time looked at
 * @param lacking how many of them were missed or are disputed
 * @param unknown of how many more nobody has spoken, though they were asked about
 * @param weeks how many term weeks were looked at
 * @param owedMinutes what is owed of the line this school year; {@code owedPounds} what it costs, null when not known
 * @param duty who owes what by when; null in a list that does not ask
 */
public record Shortfall(UUID id, AuthorityId authority, ChildId child, String name, PlanId plan, LineId line,
        String words, ProcessId process, LocalDate foundOn, String foundBy, int expected, int lacking, int unknown,
        int weeks,
        long owedMinutes, @Nullable BigDecimal owedPounds, @Nullable Ended ended, @Nullable Duty duty) {

    /** "3 of 8", or "3 of 8, and 2 not known" */
    public String lack() {
        return unknown == 0
                ? lacking + " of " + expected
                : lacking == 0
                        ? unknown + " of " + expected + ", not known"
                        : lacking + " of " + expected + ", and " + unknown + " not known";
    }

    /** How it ended. */
    public record Ended(LocalDate on, How how, String what, String by) {}

    /** In what way a shortfall ends. */
    public enum How {
        RESUMED("It is being made again, and what is owed is made up"),
        RESUMED_ONLY("It is being made again; what was missed is not made up"),
        OTHER_WAY("It is made in another way that the family accepts"),
        CORRECTED("It turned out that nothing was missed");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
