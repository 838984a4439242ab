package continuum.decisions;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Standing.OnAgenda;
import continuum.history.History;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be decided, what a panel will hear, and how matters ended. */
@Component
public class Desk {

    private static final int MOST = 500;

    private final StandingStore store;
    private final PanelStore panels;
    private final History history;
    private final Today today;

    Desk(StandingStore store, PanelStore panels, History history, Today today) {
        this.store = store;
        this.panels = panels;
        this.history = history;
        this.today = today;
    }

    /** Undecided matters, the one due first before the others; at most 500. */
    @Transactional(readOnly = true)
    public List<Standing> undecided(Viewer viewer) {
        if (!viewer.may(May.DECIDE_AS_OFFICER)) {
            viewer.must(May.RUN_PANELS);
        }
        return store.undecided(viewer, MOST);
    }

    /** The agenda of a meeting, in order. Each child on it was looked at. */
    @Transactional
    public List<OnAgenda> agenda(Viewer viewer, MeetingId meeting) {
        if (!viewer.may(May.SIT_ON_PANEL)) {
            viewer.must(May.RUN_PANELS);
        }
        panels.meeting(viewer, meeting).orElseThrow(NoSuchMatter::new);
        var agenda = store.agenda(viewer, meeting);
        agenda.stream()
                .filter(place -> place.standing() != null)
                .map(place -> place.standing().child())
                .distinct()
                .forEach(child -> history.looked(viewer, child, "The agenda of a panel"));
        return agenda;
    }

    /** How matters ended in the last year, for whoever sees the whole area. */
    @Transactional(readOnly = true)
    public List<Consistency> consistency(Viewer viewer) {
        viewer.must(May.DECIDE_AS_OFFICER);
        return store.consistency(viewer, today.date().minusYears(1));
    }

    /** How like questions ended in the last year; an aid to see oneself, never a rule for the next. */
    @Transactional(readOnly = true)
    public List<Consistency.Count> comparable(Viewer viewer, String kind) {
        return viewer.may(May.DECIDE_AS_OFFICER)
                ? store.outcomes(viewer, kind, today.date().minusYears(1))
                : List.of();
    }
}
