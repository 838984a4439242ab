package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.delivery.Shortfall.Ended;
import continuum.delivery.Slot.Key;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the provision ledger: say what came and what did not, see what is owed, and read the yearly number.
 *
 * <p>Nothing is overwritten: who says something else later adds a line, and the last one of each of the three counts. What the
 * viewer may not see is answered as not there: {@link NoSuchElementException}.
 */
@Component
public class Ledger {

    private final LedgerStore store;
    private final AskingStore asking;
    private final WeekStore weeks;
    private final Shortfalls shortfalls;
    private final People people;
    private final History history;
    private final Today today;

    Ledger(LedgerStore store, AskingStore asking, WeekStore weeks, Shortfalls shortfalls, People people,
            History history, Today today) {
        this.store = store;
        this.asking = asking;
        this.weeks = weeks;
        this.shortfalls = shortfalls;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** A child's ledger in a school year: every slot that has begun, and the lines that fell behind. */
    public record OfChild(Child child, SchoolYear year, List<Slot> slots, List<Shortfall> shortfalls) {}

    /** What one side says of one slot, and the last line of that side that the person had seen; 0 for none. */
    public record Saying(Key key, Side side, Account account, Told told, long seen) {}

    /** A slot with all that was ever said of it. */
    public record Opened(Slot slot, List<SaidLine> lines) {}

    /** Opens a child's ledger. The look is recorded. */
    @Transactional
    public OfChild ofChild(Viewer viewer, ChildId child, SchoolYear year) {
        viewer.must(May.SEE_CHILD);
        var found = people.find(viewer, child).orElseThrow(NoSuchElementException::new);
        weeks.keepTrue(viewer);
        history.looked(viewer, child, "Provision ledger");
        return new OfChild(found, year, store.ofChild(viewer, child, year, today.date()),
                shortfalls.ofChild(viewer, child, year));
    }

    /**
     * The slots that reach into a week, of all children that a school or a team has to do with.
     *
     * @param after the child with whom the page before ended, as {@link #placeOf} says
     */
    @Transactional
    public List<Slot> week(Viewer viewer, LocalDate day, @Nullable String after, int limit) {
        viewer.must(May.SAY_DELIVERY);
        weeks.keepTrue(viewer);
        return store.ofWeek(viewer, monday(day), after, limit);
    }

    /** What a school or a team was asked about and has not answered. */
    @Transactional(readOnly = true)
    AskingStore.Waiting waiting(Viewer viewer) {
        viewer.must(May.SAY_DELIVERY);
        return asking.waiting(viewer);
    }

    /** Where a slot's child stands in the list of a week. */
    public static String placeOf(Slot slot) {
        return slot.name() + slot.child();
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Opens one slot with its whole story. The look is recorded. */
    @Transactional
    public Opened open(Viewer viewer, Key key) {
        viewer.must(May.SEE_CHILD);
        weeks.keepTrue(viewer);
        var slot = store.find(viewer, key).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, slot.child(), "Provision ledger, one stretch");
        return new Opened(slot, store.said(viewer, key));
    }

    /** Which slot that is, for a page that acts on it. */
    @Transactional
    public Optional<Slot> find(Viewer viewer, Key key) {
        weeks.keepTrue(viewer);
        return store.find(viewer, key);
    }

    /**
     * Says what came of a few slots or a whole week of them. All stand or none.
     *
     * @throws LedgerRefused with the slot as field, when one of them can't be; somebody else's newer word is such a reason
     */
    @Transactional
    public void say(Viewer by, List<Saying> sayings) {
        by.must(May.SAY_DELIVERY);
        weeks.keepTrue(by);
        for (var saying : sayings.stream()
                .sorted(java.util.Comparator.comparing(one -> one.key().line().value()))
                .toList()) {
            say(by, saying);
        }
    }

    private void say(Viewer by, Saying saying) {
        var own = Side.of(by);
        if (own.isEmpty()) {
            by.must(May.RUN_CASE);
        } else if (own.get() != saying.side()) {
            throw new NoSuchElementException();
        }
        store.oneAtATime(saying.key().line());
        var slot = store.find(by, saying.key()).orElseThrow(NoSuchElementException::new);
        var at = saying.key().toString();
        var account = saying.account();
        if (slot.from().isAfter(today.date())) {
            throw new LedgerRefused(at, "This has not begun yet");
        }
        if (account.came() + account.missed() > slot.sessions()) {
            throw new LedgerRefused(at, "Only " + slot.sessions() + (slot.sessions() == 1 ? " was" : " were")
                    + " promised. What was given on top goes to “minutes made up”");
        }
        if (slot.seq(saying.side()) != saying.seen()) {
            var other = slot.said(saying.side()).orElseThrow();
            throw new LedgerRefused(at, "Somebody else wrote meanwhile that " + other.came() + " came and "
                    + other.missed() + " were missed (" + other.by() + "). Look at it, then save again");
        }
        store.add(by, slot, saying.side(), account, saying.told(), today.now());
        if (account.missed() > 0) {
            history.record(by, new Entry(slot.child(), "delivery.missed",
                    slot.to().isAfter(today.date()) ? today.date() : slot.to(), saying.side().words() + " said: "
                            + account.words() + ".",
                    "Of “" + slot.promise().words() + "”, " + slot.when() + ".", Audience.FAMILY,
                    slot.key().line().value()));
        }
        shortfalls.judge(by, slot);
    }

    /** The yearly number, of the children that the viewer sees. */
    @Transactional
    public Figure figure(Viewer viewer, SchoolYear year, Figure.By by) {
        mustSeeFigures(viewer);
        weeks.keepTrue(viewer);
        return store.figure(viewer, year, today.date(), by);
    }

    /** The list of which the yearly number is the sum, one slot after the other. */
    @Transactional
    public void each(Viewer viewer, SchoolYear year, Consumer<Slot> take) {
        mustSeeFigures(viewer);
        weeks.keepTrue(viewer);
        store.eachOver(viewer, year, today.date(), take);
    }

    /** Figures are for those who work with many children: the authority and the schools. */
    static boolean seesFigures(Viewer viewer) {
        return viewer.may(May.RUN_CASE)
                || Side.of(viewer).filter(side -> side == Side.SCHOOL).isPresent();
    }

    private static void mustSeeFigures(Viewer viewer) {
        if (!seesFigures(viewer)) {
            viewer.must(May.RUN_CASE);
        }
    }

    /** The authority's rule for a shortfall. */
    @Transactional(readOnly = true)
    public ShortfallRule rule(AuthorityId authority) {
        return weeks.rule(authority);
    }

    /** Changes the rule from now on. */
    @Transactional
    public void keepRule(Viewer by, ShortfallRule rule) {
        by.must(May.GIVE_CASES);
        weeks.keep(by, rule);
    }
}
