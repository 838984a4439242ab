package continuum.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.PersonId;
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.Comment.Channel;
import continuum.plans.PlanVersion.Kind;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The family has its say on the draft, and its days for it. */
@InTheHouse
class CommentsTest {

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
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
    private Viewer parent;
    private VersionId draft;

    @BeforeEach
    void a_draft_was_sent_today() {
        var system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        var grace = Adult.named("Grace", "Okafor");
        var mother = grace.id();
        ChildId child = Viewing.as(system, () -> people.add(system, NewChild.of(Details.of("Ada", "Okafor",
                today.date().minusYears(8)))
                .withAdults(
                        new NewAdult(grace, Tie.parent(Relationship.MOTHER, 1, today.date().minusYears(8)), null))));
        parent = area.somebody(system, Role.PARENT, mother.value(), "Grace Okafor");
        var assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
        draft = Viewing.as(caseworker, () -> {
            var begun = plans.begin(caseworker, assessment);
            PlanLines.whole().lines().forEach(line -> plans.put(caseworker, begun, line, 0));
            plans.serve(caseworker, begun, 1, today.date(), "");
            return begun;
        });
    }

    @Test
    void the_day_of_service_is_the_first_of_fifteen() {
        assertThat(Commenting.until(LocalDate.of(2026, 3, 2))).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void a_parent_comments_on_a_line_and_reads_the_answer_with_its_reason() {
        var at = "/plans/" + draft;
        var line = PlanLines.PROVISION.id();
        assertThat(pages.page(parent, at)).contains("Comment<span");
        assertThat(pages.post(parent, at + "/comments/new?line=" + line, "words", "Three children are too many.")
                .getRedirectedUrl()).isEqualTo(at + "#line-" + line);
        assertThat(pages.page(caseworker, at + "/comments")).contains("Three children are too many.", "Grace Okafor");
        var comment = of().comments().getFirst();
        assertThat(
                TestPages.text(pages.post(caseworker, at + "/comments/" + comment.id() + "/answer", "accepted", "true",
                        "reason", "")))
                .contains("Enter what is changed, or why nothing is");
        pages.post(caseworker, at + "/comments/" + comment.id() + "/answer", "accepted", "true", "reason",
                "The group is of two now.");
        assertThat(pages.page(parent, at)).contains("Accepted:", "The group is of two now.");
        assertThat(pages.post(caseworker, at + "/comments/" + comment.id() + "/answer", "accepted", "false", "reason",
                "No.").getStatus()).as("answered once").isEqualTo(200);
        assertThat(of().comments().getFirst().answer().accepted()).isTrue();
    }

    @Test
    void staff_type_in_what_came_by_phone() {
        var at = "/plans/" + draft + "/comments/new";
        assertThat(TestPages.text(pages.post(caseworker, at, "words", "Fine.")))
                .contains("Enter who said it", "Select how it came", "Enter the date it was said");
        say(caseworker, "Fine.", "Grace Okafor", Channel.PHONE);
        assertThat(of().comments()).singleElement()
                .returns("Grace Okafor", Comment::saidBy)
                .returns("Cora Case", Comment::recordedBy)
                .returns(Channel.PHONE, Comment::channel);
    }

    @Test
    void the_plan_is_not_final_before_the_family_has_had_its_days() {
        var last = last();
        assertThatThrownBy(() -> serve(last)).isInstanceOf(PlanRefused.class).hasMessageContaining("to comment");
        Viewing.as(parent, () -> {
            comments.finished(parent, draft, "");
            return null;
        });
        serve(last);
        assertThatThrownBy(() -> say(parent, "Too late.", "", Channel.ONLINE)).isInstanceOf(PlanRefused.class);
    }

    @Test
    void the_plan_is_not_final_while_a_comment_has_no_answer() {
        say(parent, "Who reviews it?", "", Channel.ONLINE);
        Viewing.as(parent, () -> {
            comments.finished(parent, draft, "");
            return null;
        });
        var last = last();
        assertThatThrownBy(() -> serve(last)).hasMessageContaining("no answer yet");
        var comment = of().comments().getFirst();
        Viewing.as(caseworker, () -> {
            comments.answer(caseworker, draft, comment.id(), false, "The SENCO does, as the line says.");
            return null;
        });
        serve(last);
    }

    @Test
    void another_family_says_nothing_here() {
        var stranger = area.somebody(Viewer.system(caseworker.authority(), "a test"), Role.PARENT,
                PersonId.create().value(), "Stan Ger");
        assertThatThrownBy(() -> say(stranger, "Hello.", "", Channel.ONLINE))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(pages.get(stranger, "/plans/" + draft + "/comments").getStatus()).isEqualTo(404);
    }

    private VersionId last() {
        return Viewing.as(caseworker, () -> {
            var plan = plans.version(caseworker, draft).orElseThrow().plan();
            var last = plans.next(caseworker, plan, Kind.FINAL);
            plans.put(caseworker, last, new Line.Place(LineId.create(), "A mainstream primary school", null), 0);
            return last;
        });
    }

    private void serve(VersionId last) {
        Viewing.as(caseworker, () -> plans.serve(caseworker, last, 1, today.date(), ""));
    }

    private void say(Viewer by, String words, String saidBy, Channel channel) {
        Viewing.as(by, () -> {
            comments.say(by, draft, null, words, saidBy, channel, today.date());
            return null;
        });
    }

    private Commenting of() {
        return Viewing.as(caseworker, () -> comments.of(caseworker, plans.version(caseworker, draft).orElseThrow()));
    }
}
