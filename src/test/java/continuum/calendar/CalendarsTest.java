package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class CalendarsTest {

    @Autowired
    Authorities authorities;

    @Autowired
    Calendars calendars;

    private final AuthorityId authority = AuthorityId.create();

    @BeforeEach
    void an_authority() {
        authorities.add(new Authority(authority, "Testshire", "999", true));
    }

    @Test
    void school_days_are_those_of_the_authority_s_own_terms() {
        asTheAuthority(() -> {
            calendars.keepTerms(authority,
                    new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"))), "a test",
                    "Published");
            var calendar = calendars.of(authority);
            assertThat(calendar.isSchoolDay(LocalDate.parse("2026-10-23"))).isTrue();
            assertThat(calendar.isSchoolDay(LocalDate.parse("2026-10-26"))).isFalse();
        });
    }

    @Test
    void a_term_given_again_replaces_the_one_it_overlaps_and_leaves_the_others() {
        asTheAuthority(() -> {
            calendars.keepTerms(authority,
                    new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"))), "a test",
                    "Published");
            calendars.keepTerms(authority, new Terms(List.of(term("2026-09-03", "2026-10-22"))), "a test", "Published");
            assertThat(calendars.of(authority).terms().terms())
                    .containsExactly(term("2026-09-03", "2026-10-22"), term("2026-11-02", "2026-12-18"));
        });
    }

    @Test
    void a_day_is_a_bank_holiday_in_one_authority_by_its_own_word() {
        asTheAuthority(() -> {
            var day = LocalDate.parse("2026-11-24");
            calendars.sayBankHoliday(authority, day, "Mayor's day", "a test", "Proclaimed");
            assertThat(calendars.of(authority).isWorkingDay(day)).isFalse();
            assertThat(calendars.of(AuthorityId.create()).isWorkingDay(day)).isTrue();
            calendars.sayBankHoliday(authority, day, null, "a test", "Called off");
            assertThat(calendars.of(authority).isWorkingDay(day)).isTrue();
            assertThatThrownBy(() -> calendars.sayBankHoliday(authority, day, null, "a test", "Again"))
                    .hasMessage("24 November 2026 is no bank holiday");
            assertThat(calendars.changes(authority, 10)).extracting(one -> one.change().words() + ": " + one.reason())
                    .containsExactly("Bank holiday removed: 24 November 2026, Mayor's day: Called off",
                            "Bank holiday added: 24 November 2026, Mayor's day: Proclaimed");
        });
    }

    @Test
    void a_national_list_replaces_the_years_it_covers_and_keeps_the_others() {
        asTheAuthority(() -> {
            calendars.keepBankHolidays(list(2051), "a test", "National list");
            assertThat(calendars.compare(list(2051))).isEmpty();
            calendars.keepBankHolidays(list(2052), "a test", "National list");
            var calendar = calendars.of(authority);
            assertThat(calendar.isWorkingDay(LocalDate.parse("2051-03-01"))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.parse("2052-03-01"))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.parse("2051-12-25"))).isTrue();
            assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
        });
    }

    @Test
    void two_people_changing_one_term_do_not_overwrite_each_other() {
        asTheAuthority(() -> {
            var was = term("2026-09-02", "2026-10-23");
            calendars.changeTerm(authority, null, was, "a test", "Published");
            calendars.changeTerm(authority, was, term("2026-09-02", "2026-10-22"), "one", "A day less");
            assertThatThrownBy(
                    () -> calendars.changeTerm(authority, was, term("2026-09-02", "2026-10-21"), "other", "Two"))
                    .isInstanceOf(CalendarRefused.class)
                    .hasMessageContaining("meanwhile");
            assertThatThrownBy(
                    () -> calendars.changeTerm(authority, null, term("2026-10-22", "2026-12-18"), "other", "Next"))
                    .hasMessageContaining("overlap the term from 2 September 2026 to 22 October 2026");
            assertThat(calendars.of(authority).terms().terms()).containsExactly(term("2026-09-02", "2026-10-22"));
        });
    }

    private void asTheAuthority(Runnable change) {
        Viewing.as(Viewer.system(authority, "a test"), change);
    }

    /** The first day of eight months. */
    private static List<BankHoliday> list(int year) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(month -> new BankHoliday(LocalDate.of(year, month, 1), "Day " + month))
                .toList();
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }
}
