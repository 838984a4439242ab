package continuum.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of one process, as it holds from a day to a day for some or all children.
 *
 * @param starts the events that make somebody owe this
 * @param ends the events that meet it
 * @param stops the events that end it without meeting it, beside those that end every duty of the process
 * @param to for moves to the next phase: which moves it is about
 * @param within for an authority's own target: the rule of law that it must not be later than
 * @param tribunal whether it is an act that has to reach the tribunal, whose rules on rest days then apply
 * @param says the sentence of the rule, the limit already in it
 * @param did how a sentence begins that says it was done: "It did"
 * @param effectiveFrom none: not in force, and no day known from which it will be
 */
public record Rule(String id, Process process, String title, Owner owner, Kind kind, Force force, Set<String> starts,
        Set<String> ends, Set<String> stops, @Nullable String to, Limit limit, @Nullable String within,
        boolean tribunal,
        String reference, String says, String did, List<Exemption> exceptions, @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, Cohort cohort, @Nullable String note) {

    /** The words of a process that its rules share. */
    public record Process(String id, String title, Map<String, String> events, Map<String, String> stops) {}

    /** Whether the rule may give a live date at all. */
    public boolean isLaw() {
        return force != Force.PROPOSED && effectiveFrom != null;
    }

    /** A case is governed by the rules in force on the day of the event that starts it. */
    boolean inForceOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    boolean startsOn(Event event, Subject child) {
        return inForceOn(event.on()) && cohort.includes(child) && (to == null || to.equals(event.to()));
    }

    @Nullable
    Exemption exception(String id) {
        for (Exemption exception : exceptions) {
            if (exception.id().equals(id)) {
                return exception;
            }
        }
        return null;
    }
}
