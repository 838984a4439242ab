package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.duties.ProcessId;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a case on by a step: the case, its clock, and a line of history. */
@Component
class CaseSteps {

    private final AssessmentStore store;
    private final CaseClock clock;
    private final History history;
    private final Today today;

    CaseSteps(AssessmentStore store, CaseClock clock, History history, Today today) {
        this.store = store;
        this.clock = clock;
        this.history = history;
        this.today = today;
    }

    /**
     * Takes a step from a state.
     *
     * @param version what the case must still be
     * @throws Changed when somebody else moved it meanwhile
     */
    Assessment take(Viewer by, Assessment from, ProcessId process, long version, Step step) {
        var to = from.after(step);
        if (!store.move(by, to, step, version, today.now())) {
            throw new Changed();
        }
        clock.happened(by, process, step);
        return to;
    }

    void tell(Viewer by, Assessment state, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        tell(by, state.of().child(), kind, on, what, why, audience, state.id());
    }

    void tell(Viewer by, ChildId child, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience, AssessmentId id) {
        history.record(by, new Entry(child, "assessments." + kind, on, what, why, audience, id.value()));
    }
}
