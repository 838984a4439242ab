package continuum.assessments;

import continuum.access.Viewer;
import continuum.assessments.AssessmentStore.Stored;
import continuum.calendar.DateWords;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The advice of a case as its clock knows it: each request has six weeks of its own from the day it reaches whoever is asked
 * (SEND Regulations 2014, regulation 8(1)). The room that asks says here what happened, in its own transaction.
 */
@Component
public class AdviceClock {

    private static final String RULE = "ehcna-advice";
    private static final String PROCESS = CaseClock.PROCESS;

    private final AssessmentStore store;
    private final Duties duties;

    AdviceClock(AssessmentStore store, Duties duties) {
        this.store = store;
        this.duties = duties;
    }

    /**
     * A request for advice reached whoever is asked.
     *
     * @param ref what pairs it with its answer
     * @param owedBy the team, setting or person that owes the answer
     * @return the last day for the answer
     * @throws NotLawful while it is not decided to assess, or before that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate asked(Viewer by, AssessmentId id, String ref, UUID owedBy, LocalDate on) {
        var stored = stored(by, id);
        mustBeAssessed(stored.state(), on);
        return duties.record(by, stored.process(), List.of(new Happened(requested(ref, on), owedBy)))
                .stream()
                .filter(duty -> duty.rule().id().equals(RULE) && ref.equals(duty.ref()))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    /** The answer came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(Viewer by, AssessmentId id, String ref, LocalDate on) {
        duties.record(by, stored(by, id).process(), Event.of("advice-provided", on, ref));
    }

    /** The request should not have been made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(Viewer by, AssessmentId id, String ref, LocalDate askedOn) {
        duties.takeBack(by, stored(by, id).process(), requested(ref, askedOn));
    }

    /** The child missed an examination or test: it excuses the lateness of this answer alone (regulation 8(2)). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appointmentMissed(Viewer by, AssessmentId id, String ref, LocalDate on) {
        duties.record(by, stored(by, id).process(),
                new Event(Event.EXCEPTION, on, ref, "missed-appointment", 0, null));
    }

    /** The last day for the answer to a request that reached somebody on this day, before anything is recorded. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(Viewer by, LocalDate askedOn) {
        return duties.clockOf(by.authority())
                .duties(PROCESS, List.of(requested("asked", askedOn)), askedOn)
                .getFirst()
                .dueOn();
    }

    private static Event requested(String ref, LocalDate on) {
        return Event.of("advice-requested", on, ref);
    }

    private static void mustBeAssessed(Assessment state, LocalDate on) {
        if (!(state instanceof Assessment.Open) || state instanceof Assessment.Undecided) {
            throw new NotLawful(Words.standing(state)
                    + " Advice is asked for once it is decided to assess, and until the assessment ends.");
        }
        if (state instanceof Assessment.Assessing assessing && on.isBefore(assessing.decidedOn())) {
            throw new NotLawful("on", "The request can’t have reached them before it was decided to assess, on "
                    + DateWords.inWords(assessing.decidedOn()));
        }
    }

    private Stored stored(Viewer by, AssessmentId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }
}
