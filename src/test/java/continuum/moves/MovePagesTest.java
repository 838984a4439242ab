package continuum.moves;

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

/** Moves between authorities and into own rights at the browser: forms, lists, and who sees nothing of them. */
@InTheHouse
class MovePagesTest {

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
        plan = reviewed.planned(place, "Ada", LocalDate.parse("2011-02-03"));
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
                .choice("other", "301")
                .date("knownOn", NOW)
                .date("movesOn", NOW.plusDays(40))
                .judge(office, () -> "/moves/out/new?child=" + plan.child());
        var at = leaving();
        HostileForm.at("/transferred", "/transferred").date("on", NOW).judge(office, () -> at);
        HostileForm.at("/receipt", "/receipt")
                .text("receipt", "A1B2C-3D4E5")
                .date("on", NOW)
                .judge(office, () -> at);
        HostileForm.at("/tell", "/tell")
                .choice("reassess", "no")
                .date("reviewBy", NOW.plusDays(60))
                .judge(office, () -> at);
        HostileForm.at("/call-off", "/call-off").text("why", "They stay.").judge(office, () -> at);
        HostileForm.at("", "")
                .text("considered", "With pictures and time.")
                .judge(office,
                        () -> "/moves/own-rights/" + plan.child());
    }

    @Test
    void the_plan_of_a_child_who_moved_in_is_read_from_whatever_file_is_brought() {
        var child = reviewed.child(place, "Ben", LocalDate.parse("2012-05-06"));
        HostileForm.at("", "")
                .file("file", office.open("/plans/" + plan.current() + "/plan.json").body())
                .choice("other", "301")
                .date("madeOn", NOW.minusMonths(8))
                .date("reviewedOn", NOW.minusMonths(1))
                .date("on", NOW)
                .judge(office, () -> "/moves/in/new?child=" + child);
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        var at = leaving();
        for (var page : List.of(at, at + "/transferred", at + "/receipt", at + "/tell", at + "/call-off",
                "/moves/areas",
                "/moves/own-rights/" + plan.child(), "/moves/out/new?child=" + plan.child(),
                "/moves/in/new?child=" + plan.child())) {
            assertThat(Browsing.as(house, place.otherSenco()).open(page).status()).as(page).isEqualTo(404);
        }
        assertThat(Browsing.as(house, place.senco()).open("/moves/own-rights").body()).contains("Ada Okafor");
        assertThat(Browsing.as(house, place.otherSenco()).open("/moves/own-rights").body())
                .doesNotContain("Ada Okafor");
        assertThat(office.open("/moves/areas?after=nonsense").status()).isEqualTo(200);
        assertThat(office.open("/moves/own-rights?year=9999999&after=x").status()).isIn(200, 404);
    }

    @Test
    void the_lists_cost_a_few_statements() {
        leaving();
        for (var page : List.of("/moves/areas", "/moves/own-rights")) {
            assertThat(CountedStatements.during(() -> office.open(page)).size()).as(page).isLessThanOrEqualTo(6);
        }
    }

    private String leaving() {
        office.send("/moves/out/new?child=" + plan.child(), Map.of("other", "301", "knownOn.day", "14",
                "knownOn.month", "9", "knownOn.year", "2026"));
        var list = office.open("/moves/areas").body();
        return list.replaceAll("(?s).*?href=\"(/moves/areas/[0-9a-f-]{36})\".*", "$1");
    }
}
