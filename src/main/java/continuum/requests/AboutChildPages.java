package continuum.requests;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The child or young person, as who asks knows them. */
@Controller
@RequestMapping("/request/{link}/child")
class AboutChildPages {

    private final Answers answers;
    private final Today today;

    AboutChildPages(Answers answers, Today today) {
        this.answers = answers;
        this.today = today;
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var about = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).about();
        typed.startingWith("givenName", about.givenName())
                .startingWith("familyName", about.familyName())
                .startingWith("born", about.bornOn())
                .startingWith("home", about.home())
                .startingWith("postcode", about.postcode());
        model.addAttribute("seen", about.mark());
        return "requests/child";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        typed.atMost(200, "givenName", "First name").atMost(200, "familyName", "Last name");
        if (typed.text("givenName").isEmpty() && typed.text("familyName").isEmpty()) {
            typed.wrong("givenName",
                    draft.voice().toThemselves() ? "Enter your name" : "Enter the child or young person’s name");
        }
        var born = typed.date("born", "Date of birth", DateRule.inThePast(today.date()),
                new DateRule(day -> day.getYear() >= 1900, "must include a year such as 2016"));
        typed.atMost(500, "home", "Address").atMost(20, "postcode", "Postcode");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.AboutChild(typed.text("givenName"),
                        typed.text("familyName"), born, typed.text("home"), typed.text("postcode")), "requests/child",
                        model)
                : "requests/child";
    }
}
