package continuum.delivery;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.delivery.Shortfall.How;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lines that fall short, the first due first; each is put right with a word on how. */
@Controller
class ShortfallPages {

    private static final int LINES = 200;

    private final Shortfalls shortfalls;
    private final Today today;

    ShortfallPages(Shortfalls shortfalls, Today today) {
        this.shortfalls = shortfalls;
        this.today = today;
    }

    @Bean
    static NavigationItem shortfallsTab() {
        return NavigationItem.forThoseWho(May.RUN_CASE, "Provision", "/delivery/shortfalls", 34);
    }

    @GetMapping("/delivery/shortfalls")
    String list(Viewer viewer, Model model) {
        model.addAttribute("shortfalls", shortfalls.open(viewer, LINES));
        model.addAttribute("today", today.date());
        model.addAttribute("keepsRule", viewer.may(May.GIVE_CASES));
        return "delivery/shortfalls";
    }

    @GetMapping("/delivery/shortfalls/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        return form(viewer, id, model, request);
    }

    @PostMapping("/delivery/shortfalls/{id}")
    String putRight(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var how = typed.need("how", How.class, "Select how it was put right");
        var what = typed.need("what", "Enter what was done");
        typed.atMost(5_000, "what", "What was done");
        var on = typed.needDate("on", "The date it was put right", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                shortfalls.putRight(viewer, id, on, how, what);
                next.addFlashAttribute("flash", "Saved. The family can read it");
                return "redirect:/delivery/shortfalls";
            } catch (LedgerRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, model, request);
    }

    private String form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var shortfall = shortfalls.find(viewer, id);
        request.setAttribute("child", shortfall.child());
        model.addAttribute("shortfall", shortfall);
        model.addAttribute("today", today.date());
        return "delivery/shortfall";
    }
}
