package continuum.consulting;

import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.decisions.Finding;
import continuum.decisions.MatterId;
import continuum.plans.PlanId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The setting that the parent or young person would like the plan to name.
 *
 * @param askedBy who asks
 * @param why what they say for it, in their words; may be empty, for a request needs no reason
 * @param matter the question put to an officer; null while it was not put
 * @param decided what was decided; null while it was not
 * @param withdrawnOn the day on which they said that they don't want it any more
 */
public record Wish(UUID id, ChildId child, PlanId plan, SettingId setting, String settingName, Standing standing,
        String askedBy, LocalDate askedOn, String why, String recordedBy, @Nullable MatterId matter,
        @Nullable Decided decided, @Nullable LocalDate withdrawnOn) {

    /**
     * What was decided.
     *
     * @param findings by the criterion's code: met means that the ground is not made out
     */
    public record Decided(LocalDate on, String outcome, String reasons, String officer, Map<String, Finding> findings) {

        public boolean toName() {
            return outcome.equals(NamingLaw.NAME);
        }

        /** Whether mainstream education as such was refused with it. */
        public boolean noMainstream() {
            return outcome.equals(NamingLaw.NO_MAINSTREAM);
        }

        /** In a sentence. */
        public String words() {
            return switch (outcome) {
                case NamingLaw.NAME -> "The plan names it";
                case NamingLaw.NO_MAINSTREAM -> "The plan does not name it, nor any mainstream setting";
                default -> "The plan does not name it";
            };
        }
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return decided == null && withdrawnOn == null;
    }

    /** The criteria of the test that it is held to, by their codes. */
    public Map<String, String> test() {
        var test = new java.util.LinkedHashMap<String, String>();
        NamingLaw.criteria(standing).forEach(one -> test.put(one.code(), one.words()));
        return test;
    }
}
