package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.plans.Comment.Channel;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family comments on a draft, line by line, and each comment is answered. */
@Controller
class CommentPages {

    private final PlanDesk desk;
    private final Comments comments;
    private final Today today;

    CommentPages(PlanDesk desk, Comments comments, Today today) {
        this.desk = desk;
        this.comments = comments;
        this.today = today;
    }

    @GetMapping("/plans/{id}/comments")
    String list(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return list(viewer, id, null, model, request);
    }

    private String list(Viewer viewer, UUID id, @Nullable UUID wrong, Model model, HttpServletRequest request) {
        desk.show(viewer, id, model, request);
        model.addAttribute("wrong", wrong);
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        return "plans/comments";
    }

    @GetMapping("/plans/{id}/comments/new")
    String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) UUID line, Model model,
            HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        return form(viewer, id, line, model, request);
    }

    @PostMapping("/plans/{id}/comments/new")
    String say(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) UUID line, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var family = viewer.may(May.FAMILY_VIEW);
        var words = typed.need("words", "Enter what you want to say");
        typed.atMost(10_000, "words", "What you want to say");
        var saidBy = family ? viewer.name() : typed.need("saidBy", "Enter who said it");
        var channel = family ? Channel.ONLINE : typed.need("channel", Channel.class, "Select how it came");
        var on = family
                ? today.date()
                : typed.needDate("on", "The date it was said", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                comments.say(viewer, new VersionId(id), line == null ? null : new LineId(line), words, saidBy, channel,
                        on);
                next.addFlashAttribute("flash", "The comment was saved");
                return line == null ? PlanDesk.back(id) + "/comments" : PlanDesk.back(id) + "#line-" + line;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, line, model, request);
    }

    private String form(Viewer viewer, UUID id, @Nullable UUID line, Model model, HttpServletRequest request) {
        if (!viewer.may(May.FAMILY_VIEW)) {
            viewer.must(May.RUN_CASE);
        }
        var opened = desk.show(viewer, id, model, request);
        model.addAttribute("line", line == null
                ? null
                : opened.find(new LineId(line)).orElseThrow(NoSuchElementException::new).line());
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        return "plans/commentNew";
    }

    @PostMapping("/plans/{id}/comments/{comment}/answer")
    String answer(Viewer viewer, @PathVariable UUID id, @PathVariable UUID comment, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var accepted = typed.need("accepted", "Select whether the plan changes because of it");
        if (accepted != null && !accepted.equals("true") && !accepted.equals("false")) {
            typed.wrong("accepted", "Select whether the plan changes because of it");
        }
        var reason = typed.need("reason", "Enter what is changed, or why nothing is");
        typed.atMost(10_000, "reason", "The answer");
        if (typed.ok()) {
            try {
                comments.answer(viewer, new VersionId(id), comment, "true".equals(accepted), reason);
                next.addFlashAttribute("flash", "The answer was saved. The family can read it");
                return PlanDesk.back(id) + "/comments";
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        viewer.must(May.RUN_CASE);
        return list(viewer, id, comment, model, request);
    }

    @PostMapping("/plans/{id}/comments/finished")
    String finished(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        comments.finished(viewer, new VersionId(id), typed.text("saidBy"));
        next.addFlashAttribute("flash", "Noted: nothing more will be said of this version");
        return PlanDesk.back(id) + "/comments";
    }
}
