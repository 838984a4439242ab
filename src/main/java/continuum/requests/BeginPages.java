package continuum.requests;

import continuum.access.OpenPages;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.web.Option;
import continuum.web.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Anybody begins a request, without an account. */
@Controller
@RequestMapping("/request")
class BeginPages {

    private final Drafts drafts;
    private final Authorities authorities;

    BeginPages(Drafts drafts, Authorities authorities) {
        this.drafts = drafts;
        this.authorities = authorities;
    }

    /** A family needs no account to ask. */
    @Bean
    static OpenPages requestsAreOpen() {
        return OpenPages.at("/request", "/request/**");
    }

    @GetMapping
    String show(Typed typed, Model model) {
        model.addAttribute("areas",
                authorities.list().stream().map(area -> Option.of(area.id().toString(), area.name())).toList());
        return "requests/begin";
    }

    @PostMapping
    String begin(Typed typed, Model model) {
        var areas = authorities.list();
        var chosen = areas.size() == 1
                ? areas.getFirst().id()
                : areas.stream()
                        .map(Authority::id)
                        .filter(area -> area.toString().equals(typed.text("area")))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            typed.wrong("area", "Select the council of the place where the child or young person lives");
            return show(typed, model);
        }
        return "redirect:" + Drafts.path(drafts.begin(chosen));
    }
}
