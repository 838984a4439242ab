package continuum.schedule;

import continuum.calendar.DateWords;
import continuum.duties.Law;
import continuum.duties.Rule;
import continuum.reviews.Meeting;
import continuum.reviews.Review;
import continuum.web.Tone;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One review on a board or a list.
 *
 * @param meeting when the meeting is planned, invited to or not
 * @param rule the rule under which something is due next, if anything is
 * @param phaseBy the last day for the plan that names the next setting, when the child moves to one
 */
public record BoardLine(Review state, long version, String name, @Nullable LocalDate birthDate,
        @Nullable String setting, @Nullable Meeting meeting, @Nullable String rule, @Nullable String owes,
        @Nullable LocalDate dueOn, @Nullable LocalDate phaseBy, @Nullable String officer) {

    /** Weeks from the meeting to the last day for the final plan: four for the decision, eight for the final. */
    private static final int WEEKS_TO_NAME = 12;
    private static final int WEEKS_TO_DECIDE = 4;

    /** Where a page of a list ended. */
    public record Key(LocalDate by, UUID id) {

        /** The key as it was written into an address; nothing when it is none. */
        static @Nullable Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 2);
                return parts.length == 2 ? new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : null;
            } catch (RuntimeException notAKey) {
                return null;
            }
        }
    }

    public String id() {
        return state.of().id().toString();
    }

    /**
     * The last day for the meeting that leaves the authority its four weeks inside the twelve months, and twelve weeks
     * before a move to the next phase.
     */
    public LocalDate meetBy() {
        var yearly = state.of().dueOn().minusWeeks(WEEKS_TO_DECIDE);
        var move = phaseBy == null ? yearly : phaseBy.minusWeeks(WEEKS_TO_NAME);
        return move.isBefore(yearly) && move.isAfter(state.of().startedOn()) ? move : yearly;
    }

    /** Whether the meeting is earlier than the year asks, because of a move to the next phase. */
    public boolean movesOn() {
        return meetBy().isBefore(state.of().dueOn().minusWeeks(WEEKS_TO_DECIDE));
    }

    /** The day under which the board shows it: the meeting, or the last day for one. */
    public LocalDate day() {
        return switch (state) {
            case Review.Met met -> met.heldOn();
            case Review.Incomplete _ -> meeting == null ? meetBy() : meeting.on();
            default -> meeting == null ? state.since() : meeting.on();
        };
    }

    /** What is due next: "Report of the review meeting". */
    public String what() {
        return rule == null ? "Nothing is due" : Law.england().find(rule).map(Rule::title).orElse(rule);
    }

    /** "in 3 days", "6 days late" */
    public String when(LocalDate today) {
        return dueOn == null ? "" : DateWords.due(dueOn, today);
    }

    public Tone tone(LocalDate today) {
        if (dueOn == null) {
            return Tone.QUIET;
        }
        return dueOn.isBefore(today) ? Tone.LATE : dueOn.isAfter(today.plusDays(14)) ? Tone.INFO : Tone.SOON;
    }

    public String key() {
        return (dueOn == null ? LocalDate.of(9999, 12, 31) : dueOn) + "_" + id();
    }
}
