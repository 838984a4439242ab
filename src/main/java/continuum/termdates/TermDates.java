package continuum.termdates;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.calendar.BankHoliday;
import continuum.calendar.CalendarChange;
import continuum.calendar.Calendars;
import continuum.calendar.RecordedChange;
import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.calendar.Today;
import continuum.duties.Anew;
import continuum.duties.Duties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does to the authority's calendar, and what follows from it. */
@Component
public class TermDates {

    /** What a change brought. */
    public record Brought(List<CalendarChange> changes, Anew anew) {}

    private final Calendars calendars;
    private final Duties duties;
    private final AnewStore store;
    private final SchedulerClient jobs;
    private final OneTimeTask<WorkingOutAnew.Authority> workingOutAnew;
    private final Today today;

    TermDates(Calendars calendars, Duties duties, AnewStore store, SchedulerClient jobs,
            OneTimeTask<WorkingOutAnew.Authority> workingOutAnew, Today today) {
        this.calendars = calendars;
        this.duties = duties;
        this.store = store;
        this.jobs = jobs;
        this.workingOutAnew = workingOutAnew;
        this.today = today;
    }

    /** Whether the viewer keeps the calendar: whoever brings in files, and whoever keeps the area. */
    public static boolean mayKeep(Viewer viewer) {
        return viewer.may(May.MANAGE_AREA) || viewer.may(May.IMPORT);
    }

    /** A school year as it is known now. */
    @Transactional(readOnly = true)
    public YearDates year(Viewer viewer, SchoolYear year) {
        must(viewer);
        var calendar = calendars.readAnew(viewer.authority());
        var terms = calendar.terms().in(year);
        var schoolDays = year.first().datesUntil(year.last().plusDays(1)).filter(calendar::isSchoolDay).count();
        var bankHolidays = Stream.of(year.startsIn(), year.startsIn() + 1)
                .flatMap(calendarYear -> calendar.bankHolidays().in(calendarYear).stream())
                .filter(day -> !day.on().isBefore(year.first()) && !day.on().isAfter(year.last()))
                .toList();
        return new YearDates(year, terms, (int) schoolDays, bankHolidays);
    }

    /** This school year and the next, where no term of it is known. */
    @Transactional(readOnly = true)
    public List<SchoolYear> missing(Viewer viewer) {
        must(viewer);
        return calendars.yearsWithoutTerms(viewer.authority());
    }

    /** What was changed, newest first. */
    @Transactional(readOnly = true)
    public List<RecordedChange> changes(Viewer viewer, int limit) {
        must(viewer);
        return calendars.changes(viewer.authority(), limit);
    }

    /** When the dates of open cases were last worked out anew because of a change here. */
    @Transactional(readOnly = true)
    public Optional<LastAnew> lastAnew(Viewer viewer) {
        must(viewer);
        return store.last(viewer);
    }

    /**
     * Adds, changes or removes a term.
     *
     * @throws continuum.calendar.CalendarRefused when it can't be, and why
     */
    @Transactional
    public void keepTerm(Viewer by, @Nullable Term was, @Nullable Term becomes, String reason) {
        must(by);
        calendars.changeTerm(by.authority(), was, becomes, by.name(), reason);
        soonAnew(by);
    }

    /**
     * Says that a day is a bank holiday here, or, without a title, that it is none.
     *
     * @throws continuum.calendar.CalendarRefused when that is so already
     */
    @Transactional
    public void sayBankHoliday(Viewer by, LocalDate on, @Nullable String title, String reason) {
        must(by);
        calendars.sayBankHoliday(by.authority(), on, title, by.name(), reason);
        soonAnew(by);
    }

    /** What a file of terms would change. */
    @Transactional(readOnly = true)
    public List<CalendarChange> compare(Viewer by, Terms terms) {
        must(by);
        return calendars.compare(by.authority(), terms);
    }

    /** Brings in a file of terms, and works out the dates of open cases at once. */
    @Transactional
    public Brought bring(Viewer by, Terms terms, String reason) {
        must(by);
        var changes = calendars.keepTerms(by.authority(), terms, by.name(), reason);
        return new Brought(changes, changes.isEmpty() ? new Anew(0, 0) : workOutAnew(by));
    }

    /** What a national list of bank holidays would change. */
    @Transactional(readOnly = true)
    public List<CalendarChange> compare(Viewer by, List<BankHoliday> list) {
        must(by);
        return calendars.compare(list);
    }

    /** Brings in the national list, for every authority of the database; their open cases are worked out one by one. */
    @Transactional
    public List<CalendarChange> bring(Viewer by, List<BankHoliday> list, String reason) {
        must(by);
        return calendars.keepBankHolidays(list, by.name(), reason);
    }

    /** Works out the dates of this authority's open cases, and remembers when. */
    @Transactional
    public Anew workOutAnew(Viewer system) {
        must(system);
        var anew = duties.workOutAnew(system);
        store.done(system, anew, today.now());
        return anew;
    }

    /** In the background, once this is saved: the person need not wait, nor see every child. */
    private void soonAnew(Viewer by) {
        store.asked(by, today.now());
        jobs.scheduleIfNotExists(workingOutAnew.instance(Identifiers.next().toString(),
                new WorkingOutAnew.Authority(by.authority().value())), Instant.now());
    }

    private static void must(Viewer viewer) {
        if (!mayKeep(viewer)) {
            throw new NotAllowed(May.MANAGE_AREA);
        }
    }
}
