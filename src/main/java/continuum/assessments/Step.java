package continuum.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing that happened to an assessment on a day. The state of an assessment follows from its steps. */
public sealed interface Step {

    /** The day it happened, which may be before the day it is recorded. */
    LocalDate on();

    /** The family was told that the request has come, and what happens next. */
    record Acknowledged(LocalDate on) implements Step {}

    /** The question whether to assess was put to a panel or to an officer. */
    record PutToDecision(LocalDate on, UUID matter) implements Step {}

    /**
     * Whether to assess was decided.
     *
     * @param toldOn the day the letter to the family was sent: the limit is met on this day, and the time to appeal runs
     *            from it; nothing while it has not been sent, which is then a step of its own
     * @param matter the matter that was decided; none for a decision taken before this system kept them
     */
    record Decided(LocalDate on, @Nullable LocalDate toldOn, boolean assess, @Nullable UUID matter) implements Step {}

    /** The letter that says what was decided was sent to the family. */
    record Told(LocalDate on, boolean assess) implements Step {}

    /** Whoever may, took the request back. */
    record Withdrew(LocalDate on, WithdrawnBy by, String why) implements Step {}

    /** @param to the area or country they moved to, as far as known */
    record Moved(LocalDate on, String to) implements Step {}

    /** The child or young person died. */
    record DiedOn(LocalDate on) implements Step {}

    /** The question whether a plan is needed was put to a panel or to an officer. */
    record PutToIssue(LocalDate on, UUID matter) implements Step {}

    /** It was decided that a plan is needed. @param matter the matter that was decided, if this system kept it */
    record DecidedToIssue(LocalDate on, @Nullable UUID matter) implements Step {}

    /** A draft of the plan was sent to the family. */
    record ServedDraft(LocalDate on) implements Step {}

    /** The assessment ended with a plan, or with the decision that none is needed. */
    record Finished(LocalDate on, boolean planIssued) implements Step {}
}
