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

/** What is difficult, what helps and what they hope for, in their own words. */
@Controller
@RequestMapping("/request/{link}/words")
class WordsPages {

    /** About ten pages of writing. */
    private static final int LONGEST = 30_000;

    private final Answers answers;

    WordsPages(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var stored = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).words();
        typed.startingWith("worries", stored.worries())
                .startingWith("helps", stored.helps())
                .startingWith("hopes", stored.hopes());
        model.addAttribute("seen", stored.mark());
        return "requests/words";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        typed.atMost(LONGEST, "worries", "What is difficult")
                .atMost(LONGEST, "helps", "What helps")
                .atMost(LONGEST, "hopes", "What you hope for");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.InOwnWords(typed.text("worries"), typed.text("helps"),
                        typed.text("hopes")), "requests/words", model)
                : "requests/words";
    }
}
