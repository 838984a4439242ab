package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import java.time.LocalDate;
import java.util.List;
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
        calendars.keepTerms(authority,
                new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"))));
        var calendar = calendars.of(authority);
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-10-23"))).isTrue();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-10-26"))).isFalse();
    }

    @Test
    void a_term_given_again_replaces_the_one_it_overlaps_and_leaves_the_others() {
        calendars.keepTerms(authority,
                new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"))));
        calendars.keepTerms(authority, new Terms(List.of(term("2026-09-03", "2026-10-22"))));
        assertThat(calendars.of(authority).terms().terms())
                .containsExactly(term("2026-09-03", "2026-10-22"), term("2026-11-02", "2026-12-18"));
    }

    @Test
    void a_list_that_is_not_one_changes_nothing_and_says_what_was_expected() {
        assertThatThrownBy(() -> calendars.keepBankHolidays("{\"scotland\":{}}"))
                .hasMessageContaining("england-and-wales");
        assertThat(calendars.of(authority).isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }
}
