package continuum.ceasing;

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

/** The end of a plan at the browser: forms, lists, and who sees nothing of it. */
@InTheHouse
class CeasingPagesTest {

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
        plan = reviewed.planned(place, "Ada", LocalDate.parse("2008-03-12"));
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
                .choice("reason", "NEEDS_MET")
                .text("why", "She reads well now.")
                .judge(office, () -> "/ceasing/new?child=" + plan.child());
        var at = proposed();
        HostileForm.at("/consulted", "/consulted")
                .choice("who", "FAMILY")
                .date("on", NOW)
                .text("said", "We do not agree.")
                .judge(office, () -> at);
        HostileForm.at("/appeal", "/appeal").date("on", NOW).judge(office, () -> at);
        HostileForm.at("/appeal-ended", "/appeal-ended")
                .sending("how", "keep")
                .date("on", NOW)
                .text("why", "It was agreed.")
                .judge(office, () -> at);
        HostileForm.at("/end", "/end").date("on", NOW).judge(office, () -> at);
        HostileForm.at("/drop", "/drop").text("why", "It is needed.").judge(office, () -> at);
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        var at = proposed();
        for (var who : List.of(place.senco(), place.otherSenco())) {
            for (var page : List.of("/consulted", "/appeal", "/appeal-ended", "/end", "/drop")) {
                assertThat(Browsing.as(house, who).open(at + page).status()).as(page).isEqualTo(404);
            }
            assertThat(Browsing.as(house, who).open("/ceasing").status()).isEqualTo(404);
        }
        assertThat(Browsing.as(house, place.otherSenco()).open(at).status()).isEqualTo(404);
        assertThat(office.open("/ceasing?after=nonsense").status()).isEqualTo(200);
    }

    @Test
    void the_list_costs_a_few_statements() {
        proposed();
        assertThat(office.open("/ceasing").body()).contains("Ada Okafor");
        assertThat(CountedStatements.during(() -> office.open("/ceasing")).size()).isLessThanOrEqualTo(6);
    }

    private String proposed() {
        office.send("/ceasing/new?child=" + plan.child(), Map.of("reason", "NEEDS_MET", "why", "She reads well now."));
        var list = office.open("/ceasing").body();
        return list.replaceAll("(?s).*?href=\"(/ceasing/[0-9a-f-]{36})\".*", "$1");
    }
}
