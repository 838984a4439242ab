package continuum.requests;

import continuum.access.Viewer;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the child or young person learns. */
@Controller
@RequestMapping("/request/{link}/school")
class SchoolPages {

    private final Answers answers;

    SchoolPages(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var stored = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).school();
        typed.startingWith("school", stored.name());
        model.addAttribute("seen", stored.mark());
        return "requests/school";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        typed.atMost(500, "school", "This");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.School(typed.text("school"), null), "requests/school",
                        model)
                : "requests/school";
    }
}
