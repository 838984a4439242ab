package continuum.papers;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.web.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who writes the authority's letters, and to whom families can turn. */
@Controller
@RequestMapping("/letterhead")
class LetterheadPages {

    private final Letters letters;

    LetterheadPages(Letters letters) {
        this.letters = letters;
    }

    @Bean
    static NavigationItem letterheadTab() {
        return NavigationItem.forThoseWho(May.MANAGE_AREA, "Letterhead", "/letterhead", 80);
    }

    @GetMapping
    String ask(Viewer viewer, Typed typed) {
        viewer.must(May.MANAGE_AREA);
        var head = letters.letterhead(viewer);
        typed.startingWith("team", head.team())
                .startingWith("address", head.address())
                .startingWith("telephone", head.telephone())
                .startingWith("email", head.email())
                .startingWith("support", head.support())
                .startingWith("supportContact", head.supportContact())
                .startingWith("mediation", head.mediation())
                .startingWith("mediationContact", head.mediationContact())
                .startingWith("disagreement", head.disagreement())
                .startingWith("disagreementContact", head.disagreementContact());
        return "papers/letterhead";
    }

    @PostMapping
    String keep(Viewer viewer, Typed typed, RedirectAttributes next) {
        viewer.must(May.MANAGE_AREA);
        typed.need("team", "Enter the name of the team that writes");
        typed.need("address", "Enter the address");
        typed.need("support", "Enter the name of the advice and support service");
        typed.need("supportContact", "Enter how to reach the advice and support service");
        typed.need("mediation", "Enter the name of the mediation adviser");
        typed.need("mediationContact", "Enter how to reach the mediation adviser");
        typed.need("disagreement", "Enter the name of the disagreement resolution service");
        typed.need("disagreementContact", "Enter how to reach the disagreement resolution service");
        for (var field : new String[]{"team", "address", "telephone", "email", "support", "supportContact", "mediation",
                "mediationContact", "disagreement", "disagreementContact"}) {
            typed.atMost(400, field, "This");
        }
        if (!typed.ok()) {
            return "papers/letterhead";
        }
        letters.setLetterhead(viewer,
                new Letterhead(typed.text("team"), typed.text("address"), typed.text("telephone"), typed.text("email"),
                        typed.text("support"), typed.text("supportContact"), typed.text("mediation"),
                        typed.text("mediationContact"), typed.text("disagreement"), typed.text("disagreementContact")));
        next.addFlashAttribute("flash", "Letters from now on carry this");
        return "redirect:/letterhead";
    }
}
