package continuum.sealing;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.SealRefused;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seal on a child's record, and the list of sealed records. */
@Controller
class SealPages {

    private static final int LONGEST_REASON = 1_000;

    private final Sealing sealing;
    private final BreakGlass glass;
    private final Today today;

    SealPages(Sealing sealing, BreakGlass glass, Today today) {
        this.sealing = sealing;
        this.glass = glass;
        this.today = today;
    }

    @Bean
    static NavigationItem sealedRecordsTab() {
        return NavigationItem.forThoseWho(May.SEAL, "Sealed records", "/sealed-records", 65);
    }

    @GetMapping("/sealed-records")
    String list(Viewer viewer, Model model) {
        viewer.must(May.SEAL);
        model.addAttribute("sealed", sealing.list(viewer));
        model.addAttribute("toReview", glass.toReview(viewer).size());
        model.addAttribute("now", today.now());
        return "sealing/list";
    }

    @GetMapping("/children/{child}/seal")
    String show(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        model.addAttribute("sealed", sealing.open(viewer, new ChildId(child)));
        model.addAttribute("now", today.now());
        return "sealing/seal";
    }

    @PostMapping("/children/{child}/seal")
    String seal(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.SEAL);
        var reason = reason(typed, "reason", "Enter why the record must be sealed");
        return act(viewer, child, typed, model, "reason", () -> {
            sealing.seal(viewer, new ChildId(child), reason);
            next.addFlashAttribute("flash", "The record is sealed. Only SEND managers see it, and those whom you name");
            return "redirect:/children/" + child + "/seal";
        });
    }

    @PostMapping("/children/{child}/seal/openings")
    String letIn(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.SEAL);
        var email = typed.atMost(320, "email", "Email address")
                .need("email", "Enter the email address of whoever may see the record");
        var reason = reason(typed, "why", "Enter why they may see it");
        var last = typed.date("last", "Last day", DateRule.todayOrInTheFuture(today.date()));
        return act(viewer, child, typed, model, "email", () -> {
            var person = sealing.letIn(viewer, new ChildId(child), email, reason, last);
            next.addFlashAttribute("flash", "The record is open to " + person.name());
            return "redirect:/children/" + child + "/seal";
        });
    }

    @PostMapping("/children/{child}/seal/openings/{opening}/end")
    String shutOut(Viewer viewer, @PathVariable UUID child, @PathVariable UUID opening, RedirectAttributes next) {
        sealing.shutOut(viewer, new ChildId(child), opening);
        next.addFlashAttribute("flash", "The record is no longer open to them");
        return "redirect:/children/" + child + "/seal";
    }

    @PostMapping("/children/{child}/seal/lift")
    String lift(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.SEAL);
        var reason = reason(typed, "lift", "Enter why the record need not be sealed any more");
        return act(viewer, child, typed, model, "lift", () -> {
            sealing.lift(viewer, new ChildId(child), reason);
            next.addFlashAttribute("flash", "The seal is lifted. Everybody sees the record again who saw it before");
            return "redirect:/children/" + child;
        });
    }

    private static String reason(Typed typed, String field, String message) {
        return typed.atMost(LONGEST_REASON, field, "Reason").need(field, message);
    }

    /** Acts when nothing is wrong so far; a refusal is one more problem of the same form. */
    private String act(Viewer viewer, UUID child, Typed typed, Model model, String field,
            java.util.function.Supplier<String> action) {
        if (typed.ok()) {
            try {
                return action.get();
            } catch (SealRefused refused) {
                typed.wrong(field, refused.getMessage());
            }
        }
        return show(viewer, child, typed, model);
    }
}
