package continuum.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.plans.AssessedChild;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of the twenty weeks are the lengths of the lists they open. */
@InTheHouse
class TimelinessTest {

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
    @Autowired
    AssessedChild assessed;
    @Autowired
    Timeliness timeliness;
    @Autowired
    People people;
    @Autowired
    Today today;

    private Viewer here;
    private Viewer manager;
    private int year;

    @BeforeEach
    void three_plans_of_last_year_in_time_late_and_very_late() {
        here = area.create();
        manager = area.somebody(here, Role.SEND_MANAGER, null, "Mina Manager");
        year = today.date().getYear() - 1;
        var march = LocalDate.of(year, 3, 16);
        assessed.issued(here, child("Ama"), march.minusWeeks(19), march);
        assessed.issued(here, child("Ben"), march.minusWeeks(30), march);
        assessed.issued(here, child("Cai"), march.minusWeeks(60), march.plusMonths(2));
    }

    @Test
    void each_figure_is_as_long_as_its_list() {
        var figures = Viewing.as(manager, () -> timeliness.year(manager, year));
        assertThat(figures.total().all()).isEqualTo(new Figures.Bands(1, 1, 1));
        figures.months().forEach((month, of) -> {
            assertThat(list(month, Speed.WITHIN)).hasSize((int) of.all().within());
            assertThat(list(month, Speed.LATE)).hasSize((int) of.all().late());
            assertThat(list(month, Speed.OVER_A_YEAR)).hasSize((int) of.all().overAYear());
            assertThat(Figures.of(list(month, null))).isEqualTo(of);
        });
    }

    @Test
    void the_year_before_is_compared_over_the_same_months() {
        var now = Viewing.as(manager, () -> timeliness.year(manager, year + 1));
        var months = today.date().getMonthValue();
        assertThat(now.before().all().issued()).isEqualTo(months >= 5 ? 3 : months >= 3 ? 2 : 0);
    }

    @Test
    void plans_of_another_area_are_nobody_s_figure_here() {
        var elsewhere = area.create();
        var stranger = area.somebody(elsewhere, Role.SEND_MANAGER, null, "Else Where");
        assertThat(Viewing.as(stranger, () -> timeliness.year(stranger, year)).total()).isEqualTo(Figures.NONE);
    }

    @Test
    void the_page_says_the_share_and_links_each_number_to_its_list() {
        var page = pages.page(manager, "/timeliness?year=" + year);
        assertThat(page).contains("33.3%", "/timeliness/plans?month=" + year + "-03&amp;speed=late");
        assertThat(pages.page(manager, "/timeliness/plans?month=" + year + "-03&speed=late")).contains("Ben")
                .doesNotContain("Ama");
    }

    @Test
    void the_download_has_the_columns_of_the_national_release() {
        assertThat(pages.page(manager, "/timeliness.csv?year=" + year))
                .contains(
                        "time_period,time_identifier,plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks")
                .contains(year + ",Calendar year,3,3,1,1,33.3,33.3,1,1,33.3,33.3,1,1,33.3,33.3");
    }

    @Test
    void a_year_or_month_that_cannot_be_is_this_one() {
        for (var typed : List.of("year=0001", "year=9999", "year=%3Cscript%3E", "year=" + "9".repeat(5000))) {
            assertThat(pages.get(manager, "/timeliness?" + typed).getStatus()).as(typed).isEqualTo(200);
        }
        for (var typed : List.of("month=2026-13", "month=%27", "speed=fast", "after=%00", "excepted=perhaps")) {
            assertThat(pages.get(manager, "/timeliness/plans?" + typed).getStatus()).as(typed).isEqualTo(200);
        }
    }

    private List<IssuedPlan> list(YearMonth month, Speed speed) {
        return Viewing.as(manager, () -> timeliness.plans(manager, month.atDay(1), month.atEndOfMonth(), speed, null,
                IssuedPlan.Key.START, 100));
    }

    private ChildId child(String name) {
        return Viewing.as(here, () -> people.add(here, NewChild.named(name, "Okafor", LocalDate.of(2016, 3, 12))));
    }
}
