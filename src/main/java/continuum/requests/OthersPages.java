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

/** Who else knows the child or young person. */
@Controller
@RequestMapping("/request/{link}/others")
class OthersPages {

    private final Answers answers;

    OthersPages(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var stored = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).others();
        typed.startingWith("others", stored.names());
        model.addAttribute("seen", stored.mark());
        return "requests/others";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        typed.atMost(10_000, "others", "This");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.Others(typed.text("others")), "requests/others", model)
                : "requests/others";
    }
}
