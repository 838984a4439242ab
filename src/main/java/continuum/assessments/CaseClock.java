package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Exemption;
import continuum.duties.Law;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the clock of the law what happens in a case. */
@Component
class CaseClock {

    static final String PROCESS = "ehc-needs-assessment";
    static final String TO_DECIDE = "ehcna-decision-assess";
    static final String TO_REFUSE_PLAN = "ehcna-refuse-plan";
    static final String TO_PLAN = "ehcna-final-plan";

    private final Duties duties;

    CaseClock(Duties duties) {
        this.duties = duties;
    }

    /** The first request starts the clock. */
    ProcessId begin(Viewer by, Assessment.Case of, @Nullable LocalDate born) {
        var process = duties.open(by,
                new NewProcess(PROCESS, of.child(), of.id().value(), new Subject(born, null), null));
        duties.record(by, process, received(of.receivedOn()));
        return process;
    }

    /** An earlier request was found: the clock starts there. */
    void beginEarlier(Viewer by, ProcessId process, LocalDate from, LocalDate to) {
        duties.takeBack(by, process, received(from));
        duties.record(by, process, received(to));
    }

    /** A step happened. */
    void happened(Viewer by, ProcessId process, Step step) {
        events(step).forEach(event -> duties.record(by, process, event));
    }

    /** A step that should not stand was taken back. */
    void takeBack(Viewer by, ProcessId process, Step step) {
        events(step).forEach(event -> duties.takeBack(by, process, event));
    }

    /** A reason in law for lateness was recorded by mistake. */
    void excuseNoMore(Viewer by, ProcessId process, String ground, LocalDate on) {
        duties.takeBack(by, process, Event.exception(ground, on));
    }

    /** Something happened that changes no state: advice was asked for or given, the family commented. */
    void happened(Viewer by, ProcessId process, Event event) {
        duties.record(by, process, event);
    }

    /** A reason in law for lateness was recorded. */
    void excuse(Viewer by, ProcessId process, String ground, LocalDate on) {
        duties.record(by, process, Event.exception(ground, on));
    }

    /** Somebody else looks after the case. */
    void assign(Viewer by, ProcessId process, AccountId owner) {
        duties.assign(by, process, owner);
    }

    /** The duties of a case as they stand today, by due date. */
    List<Duty> of(Viewer viewer, ProcessId process) {
        return duties.of(viewer, process).duties();
    }

    /** What a request received on this day makes the authority owe, before anything else has happened. */
    List<Duty> from(AuthorityId authority, LocalDate receivedOn) {
        return duties.clockOf(authority).duties(PROCESS, List.of(received(receivedOn)), receivedOn);
    }

    /** The exceptions in law on a day, for the decision whether to assess and for the plan. Short of staff is none. */
    static List<Exemption> exceptions(LocalDate on) {
        return Law.england()
                .find(TO_DECIDE)
                .orElseThrow()
                .exceptions()
                .stream()
                .filter(one -> one.from() == null || !on.isBefore(one.from()))
                .filter(one -> one.to() == null || !on.isAfter(one.to()))
                .toList();
    }

    static Event received(LocalDate on) {
        return Event.of("request-received", on);
    }

    /** The events of the clock that a step means. The limit to decide is met when the family is told. */
    static List<Event> events(Step step) {
        return switch (step) {
            case Step.Acknowledged _,Step.PutToDecision _,Step.PutToIssue _ -> List.of();
            case Step.Decided(_, var told, var assess, _) -> told == null ? List.of() : List.of(told(assess, told));
            case Step.Told(var on, var assess) -> List.of(told(assess, on));
            case Step.DecidedToIssue(var on, _) -> List.of(Event.of("decided-to-issue", on));
            case Step.ServedDraft(var on) -> List.of(Event.of("draft-plan-served", on));
            case Step.Withdrew(var on, _, _) -> List.of(Event.of("withdrawn", on));
            case Step.Moved(var on, _) -> List.of(Event.of("moved-away", on));
            case Step.DiedOn(var on) -> List.of(Event.of("died", on));
            case Step.Finished(var on, var issued) ->
                List.of(Event.of(issued ? "final-plan-sent" : "decided-not-to-issue", on));
        };
    }

    private static Event told(boolean assess, LocalDate on) {
        return Event.of(assess ? "decided-to-assess" : "decided-not-to-assess", on);
    }
}
