package continuum.plans;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.people.Details;
import continuum.people.NewChild;
import continuum.people.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The forms with which a plan is written, commented on and sent, whatever is typed into them. */
@InTheHouse
class PlanFormsTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    AssessedChild assessed;
    @Autowired
    People people;
    @Autowired
    Plans plans;
    @Autowired
    Comments comments;
    @Autowired
    Today today;

    private Viewer caseworker;
    private Browsing office;
    private VersionId draft;
    private String plan;

    @BeforeEach
    void a_draft_is_begun() {
        var system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        office = Browsing.as(house, caseworker);
        var child = Viewing.as(system, () -> people.add(system,
                NewChild.of(Details.of("Ada", "Okafor", today.date().minusYears(8)))));
        AssessmentId assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
        draft = Viewing.as(caseworker, () -> plans.begin(caseworker, assessment));
        plan = "/plans/" + draft;
    }

    @Test
    void a_line_of_each_section() {
        HostileForm.at("/lines/new?section=B", "/lines/new")
                .sending("section", "B")
                .text("words", "Tires easily.")
                .judge(office, () -> plan);
        HostileForm.at("/lines/new?section=E", "/lines/new")
                .sending("section", "E")
                .text("words", "Rests when tired.")
                .date("by", today.date().plusYears(1))
                .judge(office, () -> plan);
        HostileForm.at("/lines/new?section=F", "/lines/new")
                .sending("section", "F")
                .text("words", "Speech therapy.")
                .text("who", "a speech and language therapist")
                .text("reviewed", "every term")
                .date("from", today.date())
                .date("until", today.date().plusYears(1))
                .judge(office, () -> plan);
    }

    @Test
    void a_line_that_holds_no_words_does_not_break_the_plan() {
        office.send(plan + "/lines/new", Map.of("section", "F", "words", "…!"));
        assertThat(office.open(plan)).returns(200, Browsing.Answer::status)
                .returns(true, page -> page.body().contains("…!"));
    }

    @Test
    void sending_and_what_the_family_says() {
        Viewing.as(caseworker, () -> PlanLines.whole().lines().forEach(line -> plans.put(caseworker, draft, line, 0)));
        HostileForm.at("/send", "/send").date("on", today.date()).sending("reasons", "So").judge(office, () -> plan);
        Viewing.as(caseworker, () -> {
            plans.serve(caseworker, draft, plans.version(caseworker, draft).orElseThrow().revision(), today.date(),
                    "So");
        });
        HostileForm.at("/comments/new", "/comments/new")
                .text("words", "She likes trains.")
                .text("saidBy", "Grace Okafor")
                .choice("channel", "PAPER")
                .date("on", today.date())
                .judge(office, () -> plan);
        HostileForm.at("", "/answer")
                .choice("accepted", "true")
                .text("reason", "So it says now.")
                .judge(office, this::comment);
        assertThat(office.open(plan + "/comments").status()).isEqualTo(200);
    }

    /** The address of a new comment. */
    private String comment() {
        return Viewing.as(caseworker, () -> {
            comments.say(caseworker, draft, null, "And buses.", "Grace Okafor", Comment.Channel.PAPER, today.date());
            return plan + "/comments/" + comments.of(caseworker, plans.version(caseworker, draft).orElseThrow())
                    .comments()
                    .getLast()
                    .id();
        });
    }
}
