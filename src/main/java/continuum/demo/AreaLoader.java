package continuum.demo;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.SettingId;
import continuum.calendar.Calendars;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.people.Enrolment;
import continuum.people.NewChild;
import continuum.people.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the invented area into an empty database, through the doors that imports use. All of it is one transaction: a
 * program that is killed half-way leaves nothing behind, and of two nodes that start at once one loads.
 */
@Component
class AreaLoader {

    private static final Logger LOG = LoggerFactory.getLogger(AreaLoader.class);

    /** Of those demonstration people whose sign-in is printed at the start. Everyone in the area is invented. */
    static final String PASSWORD = "lantern canal orchard 57";

    private static final String WHO = "the demonstration area";

    private final Authorities authorities;
    private final Calendars calendars;
    private final SettingsLoader settings;
    private final People people;
    private final AccountsLoader accounts;
    private final CasesLoader cases;
    private final AdviceLoader advice;
    private final PlansLoader plans;
    private final AroundPlansLoader around;
    private final PanelsLoader panels;
    private final DemonstrationStore store;
    private final TransactionTemplate transaction;
    private final Today today;

    AreaLoader(Authorities authorities, Calendars calendars, SettingsLoader settings, People people,
            AccountsLoader accounts, CasesLoader cases, AdviceLoader advice, PlansLoader plans,
            AroundPlansLoader around, PanelsLoader panels,
            DemonstrationStore store,
            TransactionTemplate transaction,
            Today today) {
        this.authorities = authorities;
        this.calendars = calendars;
        this.settings = settings;
        this.people = people;
        this.accounts = accounts;
        this.cases = cases;
        this.advice = advice;
        this.plans = plans;
        this.around = around;
        this.panels = panels;
        this.store = store;
        this.transaction = transaction;
        this.today = today;
    }

    /** Loads the area, unless the database holds one already. Says whether it did. */
    boolean load(AreaSize size, LocalDate asOf, Progress progress) {
        if (!authorities.list().isEmpty()) {
            return false;
        }
        var begun = System.nanoTime();
        progress.at(0, "Inventing the area");
        var area = DemonstrationArea.of(size, asOf);
        var authority = new Authority(new AuthorityId(Numbers.id("authority", 0)), Aldermere.NAME, Aldermere.LA_CODE,
                true);
        var by = Viewer.system(authority.id(), WHO);
        boolean loaded = Viewing.as(by, () -> transaction.execute(all -> {
            store.oneAtATime();
            if (!authorities.list().isEmpty()) {
                return false;
            }
            write(by, authority, area, progress);
            return true;
        }));
        if (loaded) {
            LOG.info("The demonstration area was loaded in {} seconds",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
        return loaded;
    }

    private void write(Viewer by, Authority authority, DemonstrationArea area, Progress progress) {
        authorities.add(authority);
        var year = SchoolYear.of(area.asOf());
        calendars.keepTerms(authority.id(), SchoolTerms.of(new SchoolYear(year.startsIn() - 6), year.next()),
                "the demonstration area", "Made with the area");
        progress.at(4, "Schools");
        var ids = settings.load(by, area.providers());
        progress.at(6, "Children and families");
        var known = children(by, area, ids, progress);
        progress.at(60, "People who sign in");
        var invited = accounts.load(by, area, ids, known);
        progress.at(65, "Six years of cases");
        cases.load(by, area, ids, known, invited, progress);
        advice.load(by, area, ids, known);
        progress.at(94, "Plans and their reviews");
        plans.loadPlans(by, area, ids, known);
        plans.loadReviews(by, area, ids, known, invited);
        plans.loadMoves(by, area, known, invited);
        progress.at(96, "What came of the plans");
        around.load(by, area, ids, known, invited);
        progress.at(98, "The panel");
        panels.load(by, area, known, invited);
        store.keep(by, area.size(), area.asOf(), today.now(), invited.people());
        progress.at(99, "Saving");
    }

    /** Streams all families to the register and keeps those whose children have special educational needs. */
    private Map<Integer, Known> children(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids,
            Progress progress) {
        var supported = new HashMap<Integer, Supported>();
        area.roll().forEach(child -> supported.put(child.child(), child));
        var known = new HashMap<Integer, Known>();
        var register = new ToRegister(ids);
        var done = new AtomicInteger();
        people.addAll(by, area.households().flatMap(home -> {
            for (var pupil : home.pupils()) {
                if (supported.containsKey(pupil.number())) {
                    known.put(pupil.number(), new Known(pupil, home));
                }
                if (done.incrementAndGet() % 1_000 == 0) {
                    progress.at(6 + 54.0 * done.get() / area.size().pupils(), "Children and families");
                }
            }
            return register.children(home);
        }), child -> known(child, area.asOf()));
        return known;
    }

    /** A child became known with the first setting they went to, or where there was none with the area itself. */
    private static LocalDate known(NewChild child, LocalDate asOf) {
        return child.enrolments().stream().map(Enrolment::from).min(LocalDate::compareTo).orElse(asOf);
    }
}
