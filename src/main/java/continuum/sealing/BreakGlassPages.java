package continuum.sealing;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.SealRefused;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a record by break-glass, and the review afterwards. */
@Controller
class BreakGlassPages {

    private static final String NONE = "There is no child here with exactly this number and this date of birth. Check both";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final BreakGlass glass;
    private final Today today;

    BreakGlassPages(BreakGlass glass, Today today) {
        this.glass = glass;
        this.today = today;
    }

    /** SEND managers find the reviews among the sealed records; service leads have a tab of their own. */
    @Bean
    static NavigationItem reviewsTab() {
        return new NavigationItem(
                viewer -> !viewer.isSystem() && viewer.may(May.REVIEW_BREAK_GLASS) && !viewer.may(May.SEAL),
                "Break-glass reviews", "/break-glass/reviews", 65);
    }

    @GetMapping("/break-glass")
    String ask(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.BREAK_GLASS);
        model.addAttribute("hours", Seals.GLASS_STAYS_OPEN.toHours());
        return "sealing/breakGlass";
    }

    @PostMapping("/break-glass")
    String open(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.BREAK_GLASS);
        var number = typed.atMost(40, "number", "Number")
                .need("number", "Enter the child’s UPN, NHS number or ULN");
        var born = typed.needDate("born", "Date of birth", DateRule.todayOrInThePast(today.date()));
        var reason = typed.atMost(LONGEST_REASON, "reason", "Reason")
                .need("reason", "Enter why you must see this record now");
        if (reason != null && reason.length() < SHORTEST_REASON) {
            typed.wrong("reason", "Enter why in a few more words: somebody else will review it");
        }
        if (!typed.ok()) {
            return ask(viewer, typed, model);
        }
        return glass.open(viewer, number, born, reason).map(child -> {
            next.addFlashAttribute("flash", "You can see this record for " + Seals.GLASS_STAYS_OPEN.toHours()
                    + " hours. Your reason is written down and will be reviewed");
            return "redirect:/children/" + child;
        }).orElseGet(() -> {
            typed.wrong("number", NONE);
            return ask(viewer, typed, model);
        });
    }

    @GetMapping("/break-glass/reviews")
    String reviews(Viewer viewer, Model model) {
        viewer.must(May.REVIEW_BREAK_GLASS);
        model.addAttribute("waiting", glass.toReview(viewer));
        model.addAttribute("reviewed", glass.reviewed(viewer));
        return "sealing/reviews";
    }

    @GetMapping("/break-glass/reviews/{opening}")
    String ask(Viewer viewer, @PathVariable UUID opening, Typed typed, Model model) {
        viewer.must(May.REVIEW_BREAK_GLASS);
        var broken = glass.toReview(viewer)
                .stream()
                .filter(each -> each.opening().id().equals(opening))
                .findFirst();
        if (broken.isEmpty()) {
            return "redirect:/break-glass/reviews";
        }
        model.addAttribute("broken", broken.get());
        model.addAttribute("verdicts",
                List.of(Option.of("upheld", "Upheld").withHint("It was right to open the record"),
                        Option.of("not", "Not upheld")
                                .withHint("It was not. If it is still open to them, it is closed now")));
        return "sealing/review";
    }

    @PostMapping("/break-glass/reviews/{opening}")
    String review(Viewer viewer, @PathVariable UUID opening, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.REVIEW_BREAK_GLASS);
        var verdict = typed.text("verdict");
        if (!verdict.equals("upheld") && !verdict.equals("not")) {
            typed.wrong("verdict", "Select whether it was right to open the record");
        }
        var words = typed.atMost(LONGEST_REASON, "words", "What you found").need("words", "Enter what you found");
        if (!typed.ok()) {
            return ask(viewer, opening, typed, model);
        }
        try {
            glass.review(viewer, opening, verdict.equals("upheld"), words);
            next.addFlashAttribute("flash", "Your review is recorded");
        } catch (SealRefused late) {
            next.addFlashAttribute("flash", late.getMessage());
        }
        return "redirect:/break-glass/reviews";
    }
}
