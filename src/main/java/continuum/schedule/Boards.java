package continuum.schedule;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many reviews at once: a school's year, and an officer's list by what is due. */
@Component
class Boards {

    static final int PAGE = 25;
    private static final BoardLine.Key START = new BoardLine.Key(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private final BoardStore store;
    private final Today today;

    Boards(BoardStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** A page of an officer's list, one line more than it shows when there is a next page, with how many of each kind. */
    record Listed(BoardStore.Counted counted, List<BoardLine> found) {}

    /** What a form that plans a year shows: those to be arranged, and the days that are taken. */
    record ToArrange(List<BoardLine> lines, List<LocalDate> taken) {}

    @Transactional(readOnly = true)
    public Board board(Viewer viewer, SchoolYear year) {
        viewer.must(May.HOLD_REVIEW);
        return Board.of(year, store.board(viewer, year.first(), today.date()), today.date());
    }

    @Transactional(readOnly = true)
    public Listed list(Viewer viewer, boolean everybody, Wanted what, BoardLine.@Nullable Key after) {
        viewer.must(May.RUN_CASE);
        return new Listed(store.counted(viewer, everybody, today.date()),
                store.list(viewer, everybody, what, today.date(), after == null ? START : after, PAGE + 1));
    }

    /** Whose decision is due up to some weeks after the year, so that their meeting may lie in it. */
    @Transactional(readOnly = true)
    public ToArrange toArrange(Viewer viewer, SchoolYear year) {
        viewer.must(May.HOLD_REVIEW);
        return new ToArrange(store.toArrange(viewer, year.next().first().plusMonths(3), today.date()),
                store.arranged(viewer, year.first(), year.last()));
    }
}
