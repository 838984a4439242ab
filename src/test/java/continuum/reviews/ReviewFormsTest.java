package continuum.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Viewing;
import continuum.decisions.MatterId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The forms with which the steps of a review are recorded, whatever is typed into them. */
@InTheHouse
class ReviewFormsTest {

    private static final LocalDate NOW = LocalDate.parse("2026-09-14");

    @Autowired
    WebApplicationContext house;
    @Autowired
    ReviewedChild reviewed;
    @Autowired
    Reviews reviews;

    private ReviewedChild.Place place;
    private String at;
    private Browsing school;
    private Browsing office;

    @BeforeEach
    void a_plan_was_made_in_january() {
        MovableDay.standOn(NOW.minusMonths(8));
        place = reviewed.place();
        var child = reviewed.planned(place, "Ada", NOW.minusYears(9)).child();
        at = "/reviews/" + Viewing.as(place.senco(), () -> reviews.of(place.senco(), child)).getFirst().of().id();
        school = Browsing.as(house, place.senco());
        office = Browsing.as(house, place.caseworker());
        MovableDay.standOn(NOW);
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void the_meeting_and_its_papers() {
        HostileForm.at("/papers", "/papers").date("on", NOW).judge(school, () -> at);
        HostileForm.at("/held", "/held").date("on", NOW).judge(school, () -> at);
        HostileForm.at("/take-back", "/take-back").text("why", "It was another child").judge(school, () -> {
            held();
            return at;
        });
        HostileForm.at("/died", "/died").date("on", NOW).judge(office, () -> at);
    }

    @Test
    void what_follows_a_decision_to_change_the_plan() {
        held();
        var report = school.open(at + "/report");
        var line = report.body().replaceAll("(?s).*name=\"progress\\.([0-9a-f-]{36})\".*", "$1");
        assertThat(school.send(at + "/report", dated(Map.of("version", report.version(), "childVoice", "I like it",
                "familyVoice", "It helps", "recommends", "AMEND", "why", "It works", "step", "send",
                "progress." + line, "ON_THE_WAY"))).next()).isEqualTo(at);
        var matter = office.send(at + "/put", Map.of("version", office.open(at).version())).next();
        reviewed.decide(place.caseworker(), new MatterId(UUID.fromString(matter.replace("/matters/", ""))), "amend",
                true, false);
        HostileForm.at("/commented", "/commented").date("on", NOW).judge(office, () -> at);
        HostileForm.at("/not-amended", "/not-amended").text("reasons", "Nothing has changed.").judge(office, () -> at);
    }

    private void held() {
        school.send(at + "/held", dated(Map.of("version", school.open(at + "/held").version())));
    }

    private static Map<String, String> dated(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("on.day", "" + NOW.getDayOfMonth());
        all.put("on.month", "" + NOW.getMonthValue());
        all.put("on.year", "" + NOW.getYear());
        return all;
    }
}
