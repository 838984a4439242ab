package continuum.termdates;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Calendars;
import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import continuum.calendar.Today;
import continuum.calendar.WorkingCalendar;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who keeps the calendar, how, and what a change does to running cases. */
@InTheHouse
class TermDatesTest {

    @Autowired
    TestArea area;

    @Autowired
    TestPages pages;

    @Autowired
    TermDates termDates;

    @Autowired
    Calendars calendars;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Today today;

    private Viewer system;
    private Viewer officer;
    private LocalDate now;
    private int year;

    @BeforeEach
    void an_authority() {
        system = area.create();
        officer = area.somebody(system, Role.DATA_OFFICER, null, "Dana Field");
        now = today.date();
        year = SchoolYear.of(now).startsIn();
    }

    @Test
    void a_new_bank_holiday_moves_the_stored_dates_of_open_cases_that_count_working_days() {
        var running = transfer();
        var due = storedDue(running);
        var inBetween = WorkingCalendar.england().workingDayFrom(now.plusDays(2));

        Viewing.as(officer, () -> termDates.sayBankHoliday(officer, inBetween, "Proclaimed", "A royal wedding"));
        assertThat(as(() -> termDates.lastAnew(system))).as("asked for, in the background").isPresent();
        assertThat(as(() -> termDates.workOutAnew(system)).cases()).isEqualTo(1);

        assertThat(storedDue(running)).isEqualTo(WorkingCalendar.england().workingDayFrom(due.plusDays(1)));
        assertThat(as(() -> termDates.workOutAnew(system)).changed()).as("a second time").isZero();
        assertThat(pages.page(officer, "/calendar")).contains("1 open case, of which 0 have another date now");
    }

    @Test
    void terms_are_added_changed_and_removed_with_a_reason_that_stays() {
        assertThat(pages.page(officer, "/calendar")).contains("No term of " + new SchoolYear(year) + " is known");

        var added = pages.post(officer, "/calendar/terms/new", dates(year + "-09-02", year + "-10-22", "Published"));
        assertThat(added.getRedirectedUrl()).isEqualTo("/calendar?year=" + year);
        var term = "/calendar/terms/" + year + "-09-02";
        assertThat(pages.page(officer, term)).contains("value=\"22\"").contains("name=\"version\"");
        assertThat(pages.post(officer, term, dates(year + "-09-03", year + "-10-21", "A day less")).getStatus())
                .isEqualTo(302);
        assertThat(pages.post(officer, "/calendar/terms/" + year + "-09-03/removal", "reason", "Not agreed after all")
                .getStatus()).isEqualTo(302);

        assertThat(pages.page(officer, "/calendar?year=" + year)).contains("No term of this year is known")
                .contains("Published")
                .contains("A day less")
                .contains("Not agreed after all")
                .contains("Dana Field");
    }

    @Test
    void bank_holidays_are_added_renamed_and_removed() {
        var day = LocalDate.of(year + 1, 3, 10);
        String[] mayor = {"on.day", "10", "on.month", "3", "on.year", "" + (year + 1), "title", "Mayor's <b>day</b>",
                "reason", "Proclaimed"};
        assertThat(pages.post(officer, "/calendar/bank-holidays/new", mayor).getStatus()).isEqualTo(302);
        assertThat(pages.page(officer, "/calendar?year=" + year)).contains("&lt;b&gt;day&lt;/b&gt;")
                .doesNotContain("<b>day");
        assertThat(TestPages.text(pages.post(officer, "/calendar/bank-holidays/new", mayor)))
                .contains("is a bank holiday already");
        pages.post(officer, "/calendar/bank-holidays/" + day + "/change", "title", "Day of the mayor", "reason",
                "Spelling");
        assertThat(pages.page(officer, "/calendar/bank-holidays/" + day + "/removal")).contains("Day of the mayor");
        pages.post(officer, "/calendar/bank-holidays/" + day + "/removal", "reason", "Called off");
        assertThat(calendars.readAnew(system.authority()).bankHolidays().on(day)).isFalse();
    }

    @Test
    void what_can_not_be_is_told_beside_its_field_and_nothing_is_lost() {
        assertThat(refused("from.day", "31", "from.month", "9", "from.year", "" + year, "reason", ""))
                .contains("The first day must be a real date")
                .contains("Enter why you make this change")
                .contains("value=\"31\"");
        assertThat(refused(dates(year + "-09-02", year - 1 + "-10-22", "x"))).contains("must be the same as or after");
        assertThat(refused(dates(year + "-09-02", year + 1 + "-07-22", "x"))).contains("shorter than 20 weeks");
        assertThat(refused(dates("1985-09-02", "1985-10-14", "x"))).contains("from 2000 to 2100");
        pages.post(officer, "/calendar/terms/new", dates(year + "-09-02", year + "-10-22", "x"));
        assertThat(refused(dates(year + "-10-22", year + "-12-18", "x"))).contains("overlap the term from");
        assertThat(pages.get(officer, "/calendar/terms/2000-01-01").getStatus()).isEqualTo(404);
        assertThat(pages.get(officer, "/calendar/terms/yesterday").getStatus()).isIn(400, 404);
        assertThat(pages.get(officer, "/calendar?year=99999999").getStatus()).isEqualTo(200);
    }

    @Test
    void of_two_people_who_change_a_term_the_second_is_told_and_keeps_the_words() {
        pages.post(officer, "/calendar/terms/new", dates(year + "-09-02", year + "-10-22", "Published"));
        var seen = "" + LocalDate.of(year, 10, 22).toEpochDay();
        var term = "/calendar/terms/" + year + "-09-02";
        pages.post(officer, term, dates(year + "-09-02", year + "-10-21", "First", "version", seen));
        var second = TestPages.text(
                pages.post(officer, term, dates(year + "-09-02", year + "-10-20", "Second of two", "version", seen)));
        assertThat(second).contains("Somebody has changed or removed this term meanwhile").contains("Second of two");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SENCO", "CASEWORKER", "PARENT", "FINANCE", "SEND_MANAGER"})
    void nobody_else_finds_the_calendar(Role role) {
        var other = area.somebody(system, role, role.party() == Role.Party.AREA ? null : UUID.randomUUID(), "Other");
        for (var path : List.of("/calendar", "/calendar/terms/new", "/calendar/bank-holidays/new",
                "/calendar/bank-holidays/" + (year + 1) + "-01-01/removal")) {
            assertThat(pages.get(other, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(pages.post(other, "/calendar/terms/new", dates(year + "-09-02", year + "-10-22", "x")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_keeps_it_without_seeing_a_child() {
        var administrator = area.somebody(system, Role.ADMINISTRATOR, null, "Ada");
        assertThat(pages.post(administrator, "/calendar/terms/new", dates(year + "-09-02", year + "-10-22", "x"))
                .getStatus()).isEqualTo(302);
        assertThat(as(() -> termDates.year(system, new SchoolYear(year))).terms())
                .containsExactly(new Term(LocalDate.of(year, 9, 2), LocalDate.of(year, 10, 22)));
    }

    private String refused(String... fields) {
        var answer = pages.post(officer, "/calendar/terms/new", fields);
        assertThat(answer.getStatus()).isEqualTo(200);
        return TestPages.text(answer);
    }

    private ProcessId transfer() {
        return as(() -> {
            var process = duties.open(system,
                    new NewProcess("la-transfer", ChildId.create(), UUID.randomUUID(), Subject.ANYONE, null));
            duties.record(system, process, Event.of("move-known", now));
            return process;
        });
    }

    private LocalDate storedDue(ProcessId process) {
        return as(() -> transaction.execute(t -> db
                .sql("select due_on from duties.duty where process_id = :process and rule = 'la-transfer'")
                .param("process", process.value())
                .query(LocalDate.class)
                .single()));
    }

    private static String[] dates(String from, String to, String reason, String... more) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        var fields = new ArrayList<>(List.of("from.day", "" + first.getDayOfMonth(), "from.month",
                "" + first.getMonthValue(), "from.year", "" + first.getYear(), "to.day", "" + last.getDayOfMonth(),
                "to.month", "" + last.getMonthValue(), "to.year", "" + last.getYear(), "reason", reason));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(system, work);
    }
}
