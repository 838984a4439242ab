package continuum.reassessments;

import continuum.access.Viewer;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Exemption;
import continuum.duties.Happened;
import continuum.duties.Law;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the clock of the law what happens in a reassessment. */
@Component
class ReassessmentClock {

    static final String PROCESS = "reassessment";
    static final String DECISION = "reassess-decision";
    static final String FINAL = "reassess-final";

    private final Duties duties;

    ReassessmentClock(Duties duties) {
        this.duties = duties;
    }

    /** The 15 days count from a request; what the authority begins itself has none. */
    ProcessId begin(Viewer by, Reassessment.Request of, @Nullable LocalDate born) {
        var process = duties.open(by,
                new NewProcess(PROCESS, of.child(), of.id().value(), new Subject(born, null), by.account()));
        if (of.asker() != Asker.AUTHORITY) {
            duties.record(by, process, Event.of("reassessment-requested", of.askedOn()));
        }
        return process;
    }

    void happened(Viewer by, ProcessId process, Reassessment.Step step) {
        var events = events(step).stream().map(Happened::new).toList();
        if (!events.isEmpty()) {
            duties.record(by, process, events);
        }
    }

    void excuse(Viewer by, ProcessId process, String ground, LocalDate on) {
        duties.record(by, process, Event.exception(ground, on));
    }

    List<Duty> of(Viewer viewer, ProcessId process) {
        return duties.of(viewer, process).duties();
    }

    /** The reasons that the law accepts for a late plan. */
    static List<Exemption> exceptions(LocalDate on) {
        return Law.england()
                .find(FINAL)
                .orElseThrow()
                .exceptions()
                .stream()
                .filter(one -> one.from() == null || !on.isBefore(one.from()))
                .filter(one -> one.to() == null || !on.isAfter(one.to()))
                .toList();
    }

    private static List<Event> events(Reassessment.Step step) {
        return switch (step) {
            case Reassessment.Step.Put _ -> List.of();
            case Reassessment.Step.Decided(var on, var yes) -> yes
                    ? List.of(Event.of("reassessment-decision-notified", on), Event.of("reassessment-notified", on))
                    : List.of(Event.of("reassessment-decision-notified", on));
            case Reassessment.Step.Finished(var on) -> List.of(Event.of("final-plan-sent", on));
            case Reassessment.Step.Withdrawn(var on, _) -> List.of(Event.of("withdrawn", on));
        };
    }
}
