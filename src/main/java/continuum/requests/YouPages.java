package continuum.requests;

import continuum.access.Viewer;
import continuum.assessments.Requester;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who asks. */
@Controller
@RequestMapping("/request/{link}/you")
class YouPages {

    private final Answers answers;

    YouPages(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var asker = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).asker();
        typed.startingWith("requester", asker.requester() == null ? null : asker.requester().name())
                .startingWith("name", asker.name())
                .startingWith("as", asker.as());
        model.addAttribute("seen", asker.mark());
        return "requests/you";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        var requester = typed.need("requester", Requester.class,
                draft.isTypedIn() ? "Select who asked" : "Select who you are");
        var name = typed.atMost(200, "name", "Name")
                .need("name", draft.isTypedIn() ? "Enter the name of who asked" : "Enter your name");
        var as = typed.atMost(200, "as", "This").text("as");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.Asker(requester, name, as), "requests/you", model)
                : "requests/you";
    }
}
