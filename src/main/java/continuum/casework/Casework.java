package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person at a desk sees of the whole. */
@Component
class Casework {

    static final int PAGE = 25;
    private static final int AT_ONCE = 500;
    private static final int MOST_A_WEEK = 1_000;

    private final WorkStore work;
    private final PupilStore pupils;
    private final SavedViewStore views;
    private final Calendars calendars;
    private final Today today;

    Casework(WorkStore work, PupilStore pupils, SavedViewStore views, Calendars calendars, Today today) {
        this.work = work;
        this.pupils = pupils;
        this.views = views;
        this.calendars = calendars;
        this.today = today;
    }

    /** A page of open cases: one's own, or everybody's. */
    @Transactional(readOnly = true)
    public Desk desk(Viewer viewer, WorkFilter filter, Work.@Nullable Key after) {
        viewer.must(May.RUN_CASE);
        var day = today.date();
        var cases = work.work(viewer, filter, day, after, PAGE + 1);
        var next = cases.size() > PAGE ? cases.get(PAGE - 1).key().written() : null;
        return new Desk(work.counted(viewer, filter.everybody(), day), cases.stream().limit(PAGE).toList(), next,
                views.of(viewer));
    }

    /** Every case of such a list, one after the other, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, WorkFilter filter, Consumer<Work> use) {
        viewer.must(May.RUN_CASE);
        Work.Key after = null;
        List<Work> some;
        do {
            some = work.work(viewer, filter, today.date(), after, AT_ONCE);
            some.forEach(use);
            after = some.isEmpty() ? null : some.getLast().key();
        } while (some.size() == AT_ONCE);
    }

    /** What is due in a week, by day. */
    @Transactional(readOnly = true)
    public Week week(Viewer viewer, boolean everybody, LocalDate monday) {
        viewer.must(May.RUN_CASE);
        var late = work.counted(viewer, everybody, today.date()).stream().mapToLong(Desk.Counted::late).sum();
        return Week.of(monday, work.due(viewer, everybody, today.date(), monday, monday.plusDays(6), MOST_A_WEEK), late,
                calendars.of(viewer.authority()));
    }

    /** The children of one's school with special educational needs, those for whom it owes something first. */
    @Transactional(readOnly = true)
    public SchoolDesk school(Viewer viewer, PupilFilter filter, Pupil.@Nullable Key after) {
        viewer.must(May.SEE_CHILD);
        var some = pupils.pupils(viewer, filter, today.date(), after, PAGE + 1);
        var next = some.size() > PAGE ? some.get(PAGE - 1).key().written() : null;
        return new SchoolDesk(pupils.counted(viewer, today.date()), some.stream().limit(PAGE).toList(), next,
                views.of(viewer));
    }

    /** Every child of such a list, one after the other, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, PupilFilter filter, Consumer<Pupil> use) {
        viewer.must(May.SEE_CHILD);
        Pupil.Key after = null;
        List<Pupil> some;
        do {
            some = pupils.pupils(viewer, filter, today.date(), after, AT_ONCE);
            some.forEach(use);
            after = some.isEmpty() ? null : some.getLast().key();
        } while (some.size() == AT_ONCE);
    }

    /** The children with whom somebody has to do beside a school: those whose advice or decision is asked of them. */
    @Transactional(readOnly = true)
    public List<Pupil> related(Viewer viewer) {
        viewer.must(May.SEE_CHILD);
        return pupils.pupils(viewer, PupilFilter.ALL, today.date(), null, PAGE);
    }

    /** The children of a parent, or a young person's own record. */
    @Transactional(readOnly = true)
    public List<OwnChild> ownChildren(Viewer viewer) {
        viewer.must(May.FAMILY_VIEW);
        return pupils.ownChildren(viewer);
    }
}
