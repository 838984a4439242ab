package continuum.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.CountedStatements;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.plans.PlanInForce;
import continuum.reviews.ReviewedChild;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The boards of moves to the next phase at the browser: built, counted down, and filled in badly. */
@InTheHouse
class TransferPagesTest {

    private static final LocalDate NOW = LocalDate.parse("2026-09-14");

    @Autowired
    WebApplicationContext house;
    @Autowired
    ReviewedChild reviewed;

    private ReviewedChild.Place place;
    private PlanInForce plan;
    private Browsing office;

    @BeforeEach
    void a_plan_was_made_in_january() {
        MovableDay.standOn(NOW.minusMonths(8));
        place = reviewed.place();
        plan = reviewed.planned(place, "Ada", LocalDate.parse("2016-03-12"));
        office = Browsing.as(house, place.caseworker());
        MovableDay.standOn(NOW);
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void a_board_is_built_a_year_ahead_and_counted_down_with_its_numbers_as_a_table() {
        assertThat(office.open("/transfers").body()).contains("Primary to secondary school, September 2027",
                "not built yet, 1 child would be in it");
        assertThat(office.send("/transfers/cohort?of=2027-primary", Map.of()).next())
                .isEqualTo("/transfers/cohort?of=2027-primary");
        assertThat(office.open("/transfers/cohort?of=2027-primary").body()).contains("Ada Okafor",
                "before 15 February 2027", "Without the final plan at the end of each month", "At an even pace",
                "14 February 2027", "1 final plan a week must be sent from now on");
    }

    @Test
    void every_form_meets_whatever_is_typed_into_it() {
        var at = built();
        HostileForm.at("/wish", "/wish")
                .text("setting", "Hollin Vale Academy")
                .date("on", NOW)
                .judge(office, () -> at);
        HostileForm.at("/name", "/name")
                .text("setting", "Hollin Vale Academy")
                .date("on", NOW)
                .text("reasons", "It can do all of section F.")
                .judge(office, () -> at);
        HostileForm.at("/end", "/end").date("on", NOW).text("why", "They stay.").judge(office, () -> at);
        var manager = Browsing.as(house, place.manager());
        assertThat(manager.send("/transfers/watch-years", Map.of("primary", "<b>", "infant", "99")).body())
                .contains("There is a problem", "Primary to secondary school");
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        var at = built();
        for (var page : List.of(at + "/wish", at + "/name", at + "/end", "/transfers",
                "/transfers/cohort?of=2027-primary",
                "/transfers/watch-years")) {
            assertThat(Browsing.as(house, place.senco()).open(page).status()).as(page).isEqualTo(404);
        }
        assertThat(Browsing.as(house, place.otherSenco()).open(at).status()).isEqualTo(404);
        assertThat(office.open("/transfers/cohort?of=2027-nonsense").status()).isEqualTo(404);
        assertThat(office.open("/transfers/cohort?of=2027-primary&after=nonsense&standing=x").status()).isEqualTo(200);
    }

    @Test
    void the_boards_cost_a_few_statements() {
        built();
        for (var page : List.of("/transfers", "/transfers/cohort?of=2027-primary")) {
            assertThat(CountedStatements.during(() -> office.open(page)).size()).as(page).isLessThanOrEqualTo(6);
        }
    }

    private String built() {
        office.send("/transfers/cohort?of=2027-primary", Map.of());
        var board = office.open("/transfers/cohort?of=2027-primary").body();
        return board.replaceAll("(?s).*?href=\"(/transfers/[0-9a-f-]{36})\".*", "$1");
    }
}
