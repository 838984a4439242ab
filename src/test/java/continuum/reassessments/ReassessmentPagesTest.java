package continuum.reassessments;

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

/** Reassessments at the browser: forms, lists, and who sees nothing of them. */
@InTheHouse
class ReassessmentPagesTest {

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
    void every_form_meets_whatever_is_typed_into_it() {
        HostileForm.at("", "")
                .choice("asker", "FAMILY")
                .date("on", NOW)
                .text("why", "Her hearing has changed.")
                .judge(office, () -> "/reassessments/new?child=" + plan.child());
        var at = asked();
        HostileForm.at("/exception", "/exception")
                .choice("ground", "absent-4w")
                .date("on", NOW)
                .text("why", "They were abroad.")
                .judge(office, () -> at);
        HostileForm.at("/withdraw", "/withdraw")
                .date("on", NOW)
                .text("why", "It is not wanted any more.")
                .judge(office, () -> at);
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        var at = asked();
        for (var page : List.of("/exception", "/withdraw")) {
            assertThat(Browsing.as(house, place.senco()).open(at + page).status()).as(page).isEqualTo(404);
        }
        assertThat(Browsing.as(house, place.otherSenco()).open(at).status()).isEqualTo(404);
        assertThat(office.open("/reassessments?after=nonsense").status()).isEqualTo(200);
    }

    @Test
    void the_list_costs_a_few_statements() {
        asked();
        assertThat(office.open("/reassessments").body()).contains("Ada Okafor");
        assertThat(CountedStatements.during(() -> office.open("/reassessments")).size()).isLessThanOrEqualTo(6);
    }

    private String asked() {
        office.send("/reassessments/new?child=" + plan.child(), Map.of("asker", "FAMILY", "on.day", "14", "on.month",
                "9", "on.year", "2026", "why", "Her hearing has changed."));
        var list = office.open("/reassessments").body();
        return list.replaceAll("(?s).*?href=\"(/reassessments/[0-9a-f-]{36})\".*", "$1");
    }
}
