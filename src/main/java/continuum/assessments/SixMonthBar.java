package continuum.assessments;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The authority has no duty to assess a child whom it assessed in the six months before the request (Children and
 * Families Act 2014, section 36(6)). It may still assess: an officer decides. Nothing here refuses a request.
 *
 * @param assessedOn the day the earlier assessment ended
 * @param until the last day on which the authority has no duty because of it
 */
public record SixMonthBar(LocalDate assessedOn, LocalDate until) {

    /** The bar on a request received on a day, if one of these earlier assessments ended in the six months before it. */
    public static Optional<SixMonthBar> on(LocalDate receivedOn, Collection<LocalDate> earlierAssessmentsEndedOn) {
        return earlierAssessmentsEndedOn.stream()
                .filter(ended -> !ended.isAfter(receivedOn))
                .max(Comparator.naturalOrder())
                .map(ended -> new SixMonthBar(ended, ended.plusMonths(6)))
                .filter(bar -> !receivedOn.isAfter(bar.until()));
    }

    /** The sentence that the officer reads. */
    public String words() {
        return "An assessment ended on " + DateWords.inWords(assessedOn) + ". Until " + DateWords.inWords(until)
                + " the authority has no duty to assess again (Children and Families Act 2014, section 36(6)),"
                + " but it can. The request still needs a decision.";
    }
}
