package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.delivery.Shortfall.Ended;
import continuum.delivery.Shortfall.How;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of plans that fall behind. One is found by the authority's rule each time somebody speaks of the line, and every
 * night when nobody does; it makes a duty of the authority, and lasts until somebody says how it was put right.
 */
@Component
public class Shortfalls {

    private final ShortfallStore store;
    private final LedgerStore ledger;
    private final AskingStore asking;
    private final WeekStore weeks;
    private final Duties duties;
    private final History history;
    private final Today today;

    Shortfalls(ShortfallStore store, LedgerStore ledger, AskingStore asking, WeekStore weeks, Duties duties,
            History history,
            Today today) {
        this.store = store;
        this.ledger = ledger;
        this.asking = asking;
        this.weeks = weeks;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    /** Applies the rule to a line of which somebody has just spoken. */
    void judge(Viewer by, Slot slot) {
        var system = Viewer.system(slot.authority(), by.name());
        var rule = weeks.rule(slot.authority());
        var lately = ledger.lately(system, slot.child(), slot.plan(), slot.key().line(), rule.weeks(), today.date());
        var lasting = store.lasting(system, slot.plan(), slot.key().line());
        boolean isShort = rule.isShort(lately.lacking() + lately.unknown(), lately.expected());
        if (isShort && lasting.isEmpty()) {
            found(by, system, AskedLine.of(slot), lately, rule);
        } else if (!isShort && lately.lacking() == 0 && lasting.isPresent()
                && !asking.isUnanswered(system, slot.plan(), slot.key().line(), today.date())) {
            var year = SchoolYear.of(today.date()).startsIn();
            var shortfall = store.find(system, lasting.get(), year).orElseThrow();
            if (shortfall.owedMinutes() == 0) {
                end(by, system, shortfall, new Ended(today.date(), How.CORRECTED,
                        "What was said of it was corrected, or all of it was made up.", by.name()), "withdrawn");
            }
        }
    }

    /** Applies the rule to every line of the authority, whoever spoke of it. A line that falls short already is left. */
    @Transactional
    public int judgeAll(Viewer system) {
        weeks.keepTrue(system);
        var rule = weeks.rule(system.authority());
        var found = asking.judged(system, rule, today.date());
        found.forEach(one -> found(system, system, one.line(), one.lately(), rule));
        return found.size();
    }

    private void found(Viewer by, Viewer system, AskedLine line, LedgerStore.Lately lately, ShortfallRule rule) {
        var id = Identifiers.next();
        var process = duties.open(system, new NewProcess("provision", line.child(), id, Subject.ANYONE,
                duties.officerOf(system, line.child()).orElse(null)));
        store.add(line, id, process, lately, rule.weeks(), today.date(), by.name());
        duties.record(system, process, Event.of("shortfall-found", today.date()));
        history.record(by, new Entry(line.child(), "delivery.shortfall-found", today.date(),
                words(lately) + " in the last " + rule.weeks() + " school weeks.",
                "Of “" + line.words() + "”.", Audience.FAMILY, id));
    }

    private static String words(LedgerStore.Lately lately) {
        if (lately.unknown() == 0) {
            return "Provision falls short of the plan: " + lately.lacking() + " of " + lately.expected() + " sessions";
        }
        return "Provision may fall short of the plan: nobody has said whether " + lately.unknown() + " of "
                + lately.expected() + " sessions came"
                + (lately.lacking() == 0 ? "" : ", and " + lately.lacking() + " did not come,");
    }

    /** Those that last, of the children that the viewer sees, the first due first. */
    @Transactional
    public List<Shortfall> open(Viewer viewer, int limit) {
        viewer.must(May.RUN_CASE);
        weeks.keepTrue(viewer);
        return store.open(viewer, SchoolYear.of(today.date()).startsIn(), limit);
    }

    List<Shortfall> ofChild(Viewer viewer, ChildId child, SchoolYear year) {
        return store.ofChild(viewer, child, year.startsIn());
    }

    /** Opens one. The look is recorded. */
    @Transactional
    public Shortfall find(Viewer viewer, UUID id) {
        viewer.must(May.RUN_CASE);
        weeks.keepTrue(viewer);
        var shortfall = store.find(viewer, id, SchoolYear.of(today.date()).startsIn())
                .orElseThrow(NoSuchElementException::new);
        history.looked(viewer, shortfall.child(), "Provision that falls short");
        return shortfall;
    }

    /** Says how it was put right. The family reads it. */
    @Transactional
    public void putRight(Viewer by, UUID id, LocalDate on, How how, String what) {
        by.must(May.RUN_CASE);
        weeks.keepTrue(by);
        var shortfall = store.find(by, id, SchoolYear.of(today.date()).startsIn())
                .orElseThrow(NoSuchElementException::new);
        if (shortfall.ended() != null) {
            throw new LedgerRefused(null, "Somebody else wrote meanwhile how this was put right");
        }
        if (on.isAfter(today.date()) || on.isBefore(shortfall.foundOn())) {
            throw new LedgerRefused("on", "The date must be between " + DateWords.inWords(shortfall.foundOn())
                    + ", when it was found, and today");
        }
        if (what.isBlank()) {
            throw new LedgerRefused("what", "Enter what was done");
        }
        end(by, by, shortfall, new Ended(on, how, what, by.name()),
                how == How.CORRECTED ? "withdrawn" : "provision-secured");
    }

    private void end(Viewer by, Viewer acting, Shortfall shortfall, Ended ended, String event) {
        if (!store.end(acting, shortfall.id(), ended)) {
            throw new LedgerRefused(null, "Somebody else wrote meanwhile how this was put right");
        }
        duties.record(acting, shortfall.process(), Event.of(event, ended.on()));
        history.record(by, new Entry(shortfall.child(), "delivery.shortfall-ended", ended.on(),
                "Provision that fell short: " + continuum.web.Say.lowerFirst(ended.how().words()) + ".", ended.what(),
                Audience.FAMILY, shortfall.id()));
    }
}
