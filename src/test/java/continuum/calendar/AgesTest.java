package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest(name = "born {0}: of compulsory school age from {1} to {2}")
    @CsvSource({"2010-08-31, 2015-08-31, 2026-06-26", "2010-09-01, 2015-12-31, 2027-06-25",
            "2009-12-31, 2014-12-31, 2026-06-26", "2010-01-01, 2015-03-31, 2026-06-26",
            "2008-02-29, 2013-03-31, 2024-06-28", "2010-04-01, 2015-08-31, 2026-06-26"})
    void compulsory_school_age_ends_on_the_last_friday_in_june_of_the_year_a_child_turns_16(LocalDate born,
            LocalDate from, LocalDate to) {
        assertThat(CompulsorySchoolAge.startsOn(born)).isEqualTo(from);
        assertThat(CompulsorySchoolAge.endsOn(born)).isEqualTo(to);
        assertThat(CompulsorySchoolAge.holds(born, to)).isTrue();
        assertThat(CompulsorySchoolAge.isYoungPerson(born, to.plusDays(1))).isTrue();
    }

    @Test
    void a_young_person_is_under_25() {
        LocalDate born = LocalDate.parse("2000-05-04");

        assertThat(CompulsorySchoolAge.isYoungPerson(born, LocalDate.parse("2025-05-03"))).isTrue();
        assertThat(CompulsorySchoolAge.isYoungPerson(born, LocalDate.parse("2025-05-04"))).isFalse();
    }

    @ParameterizedTest(name = "on {0} someone born {1} is in {2} ({3})")
    @CsvSource({"2026-11-22, 2021-09-01, Reception, R", "2026-11-22, 2022-08-31, Reception, R",
            "2026-11-22, 2022-09-01, 'Nursery, second year', N2", "2026-08-31, 2020-09-01, Reception, R",
            "2026-09-01, 2020-09-01, Year 1, 1", "2026-11-22, 2014-10-05, Year 7, 7",
            "2026-11-22, 2003-03-01, Year 19, 19",
            "2026-11-22, 2026-01-01, Before nursery, E1"})
    void year_groups_follow_age_on_31_august(LocalDate day, LocalDate born, String label, String code) {
        YearGroup group = YearGroup.on(day, born);

        assertThat(group.label()).isEqualTo(label);
        assertThat(group.code()).isEqualTo(code);
    }

    @Test
    void a_school_year_is_called_by_the_years_it_touches() {
        SchoolYear year = SchoolYear.of(LocalDate.parse("2027-08-31"));

        assertThat(year).hasToString("2026 to 2027");
        assertThat(year.inShort()).isEqualTo("2026/27");
        assertThat(year.first()).isEqualTo("2026-09-01");
        assertThat(year.last()).isEqualTo("2027-08-31");
    }
}
