package continuum.messages;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.messages.Feedback.Face;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a step felt: said by the family in one tap, with words if they like, and read by managers. */
@Controller
class FeedbackPages {

    private final Feedback feedback;
    private final Assessments assessments;

    FeedbackPages(Feedback feedback, Assessments assessments) {
        this.feedback = feedback;
        this.assessments = assessments;
    }

    @Bean
    static NavigationItem feedbackTab() {
        return NavigationItem.forThoseWho(May.SEE_FEEDBACK, "Feedback", "/feedback", 38);
    }

    @GetMapping("/feedback")
    String heard(Viewer viewer, Model page) {
        page.addAttribute("heard", feedback.heard(viewer));
        return "messages/heard";
    }

    @GetMapping("/children/{child}/feedback/{subject}/{step}")
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable UUID subject, @PathVariable String step,
            Typed typed, Model page) {
        mine(viewer, child, subject, step);
        feedback.given(viewer, new ChildId(child), subject, step)
                .ifPresent(given -> typed.startingWith("face", given.face().name())
                        .startingWith("words", given.words()));
        return page(child, subject, step, page);
    }

    @PostMapping("/children/{child}/feedback/{subject}/{step}")
    String give(Viewer viewer, @PathVariable UUID child, @PathVariable UUID subject, @PathVariable String step,
            Typed typed, Model page, RedirectAttributes next) {
        mine(viewer, child, subject, step);
        var face = typed.need("face", Face.class, "Select how it felt");
        typed.atMost(2_000, "words", "Your words");
        if (!typed.ok()) {
            return page(child, subject, step, page);
        }
        var words = typed.all("words").isEmpty()
                ? feedback.given(viewer, new ChildId(child), subject, step).map(Feedback.Given::words).orElse("")
                : typed.text("words");
        feedback.give(viewer, new ChildId(child), subject, step, face, words);
        next.addFlashAttribute("flash", "Thank you. You can change this at any time");
        return "redirect:/family/" + child + "#feedback";
    }

    /** Only of a case of one's own child, and of a step there is. */
    private void mine(Viewer viewer, UUID child, UUID subject, String step) {
        viewer.must(May.FAMILY_VIEW);
        if (Steps.words(step).isEmpty() || assessments.of(viewer, new ChildId(child))
                .stream()
                .noneMatch(one -> one.id().value().equals(subject))) {
            throw new NoSuchConversation();
        }
    }

    private static String page(UUID child, UUID subject, String step, Model page) {
        page.addAttribute("child", child);
        page.addAttribute("action", "/children/" + child + "/feedback/" + subject + "/" + step);
        page.addAttribute("step", step);
        page.addAttribute("faces", Option.each(Face.class, Face::words));
        return "messages/feedback";
    }
}
