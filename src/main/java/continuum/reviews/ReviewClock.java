package continuum.reviews;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.SettingId;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.StatutoryClock;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the clock of the law what happens in a review. */
@Component
class ReviewClock {

    static final String PROCESS = "annual-review";
    static final String DECISION = "review-decision";
    static final String FINAL = "review-final-amended";
    static final String COMMENTS = "review-amend-reps";

    private final Duties duties;

    ReviewClock(Duties duties) {
        this.duties = duties;
    }

    /** The last day for the decision of a review that started on a day. */
    LocalDate dueOn(AuthorityId authority, int round, LocalDate startedOn) {
        return dueOn(duties.clockOf(authority), round, startedOn);
    }

    /** The same with the law and the calendar at hand, for many reviews. */
    static LocalDate dueOn(StatutoryClock clock, int round, LocalDate startedOn) {
        var all = clock.duties(PROCESS, List.of(started(round, startedOn)), startedOn);
        return Objects.requireNonNull(dueBy(all, round == 1 ? "review-first" : "review-annual"));
    }

    ProcessId begin(Viewer by, Review.Cycle of, @Nullable LocalDate born, @Nullable LocalDate planMade,
            @Nullable AccountId officer) {
        var process = duties.open(by,
                new NewProcess(PROCESS, of.child(), of.id().value(), new Subject(born, planMade), officer));
        duties.record(by, process, started(of.round(), of.startedOn()));
        return process;
    }

    /** A step happened. {@code setting} owes what follows from an invitation and a meeting. */
    void happened(Viewer by, ProcessId process, ReviewStep step, @Nullable SettingId setting) {
        var happened = events(step).stream()
                .map(event -> new Happened(event, setting == null ? null : setting.value()))
                .toList();
        if (!happened.isEmpty()) {
            duties.record(by, process, happened);
        }
    }

    /** A step that should not stand, or that another took the place of, was taken back. */
    void takeBack(Viewer by, ProcessId process, ReviewStep step) {
        events(step).forEach(event -> duties.takeBack(by, process, event));
    }

    /** A cycle began on another day than was recorded. */
    void restart(Viewer by, ProcessId process, int round, LocalDate before, LocalDate on) {
        duties.takeBack(by, process, started(round, before));
        duties.record(by, process, started(round, on));
    }

    void assign(Viewer by, ProcessId process, @Nullable AccountId officer) {
        duties.assign(by, process, officer);
    }

    /** The duties of a review as they stand today, by due date. */
    List<Duty> of(Viewer viewer, ProcessId process) {
        return duties.of(viewer, process).duties();
    }

    /** The last day under a rule, if it runs in this review. */
    static @Nullable LocalDate dueBy(List<Duty> duties, String rule) {
        return duties.stream()
                .filter(duty -> duty.rule().id().equals(rule))
                .map(Duty::dueOn)
                .findFirst()
                .orElse(null);
    }

    static Event started(int round, LocalDate on) {
        return Event.of(round == 1 ? "plan-first-made" : "review-completed", on);
    }

    /** The events of the clock that a step means. When nothing is amended, the duties to amend end with the decision. */
    static List<Event> events(ReviewStep step) {
        var on = step.on();
        return switch (step) {
            case ReviewStep.Called _ -> List.of(Event.of("review-notice-given", on));
            case ReviewStep.PapersSent _ -> List.of(Event.of("review-papers-sent", on));
            case ReviewStep.Put _ -> List.of();
            case ReviewStep.Held _ -> List.of(Event.of("review-meeting-held", on));
            case ReviewStep.Reported _ -> List.of(Event.of("review-report-sent", on));
            case ReviewStep.Decided(_, var outcome) -> {
                var events = new ArrayList<>(List.of(Event.of("review-decision-notified", on)));
                if (outcome != Recommendation.AMEND) {
                    events.add(Event.of("decided-not-to-amend", on));
                }
                yield events;
            }
            case ReviewStep.AmendmentSent _ -> List.of(Event.of("amendment-notice-sent", on));
            case ReviewStep.Commented _ -> List.of(Event.of("representations-received", on));
            case ReviewStep.FinalSent _ -> List.of(Event.of("final-amended-plan-sent", on));
            case ReviewStep.NotAmended _ -> List.of(Event.of("decided-not-to-amend", on));
            case ReviewStep.Stopped(_, var how) -> List.of(Event.of(how.code(), on));
        };
    }
}
