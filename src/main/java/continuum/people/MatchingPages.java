package continuum.people;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries that may be the same child: the queue, the decision about a pair, and parting what was joined by mistake. */
@Controller
class MatchingPages {

    private static final int PAIRS_A_PAGE = 25;

    private final Matching matching;
    private final Joining joining;
    private final Register register;

    MatchingPages(Matching matching, Joining joining, Register register) {
        this.matching = matching;
        this.joining = joining;
        this.register = register;
    }

    @Bean
    static NavigationItem sameChild() {
        return NavigationItem.forThoseWho(May.MATCH_CHILDREN, "Same child?", "/matching", 60);
    }

    @GetMapping("/matching")
    String queue(Viewer viewer, @RequestParam(required = false) @Nullable String after, Model model) {
        var pairs = matching.queue(viewer, after, PAIRS_A_PAGE + 1);
        boolean more = pairs.size() > PAIRS_A_PAGE;
        model.addAttribute("pairs", more ? pairs.subList(0, PAIRS_A_PAGE) : pairs);
        model.addAttribute("next", more ? "/matching?after=" + pairs.get(PAIRS_A_PAGE - 1).key() : null);
        return "people/matching";
    }

    @GetMapping("/matching/{id}")
    String pair(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        model.addAttribute("pair", matching.find(viewer, id).orElseThrow(NotOnTheRegister::new));
        return "people/pair";
    }

    @PostMapping("/matching/{id}")
    String decide(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        var pair = matching.find(viewer, id).orElseThrow(NotOnTheRegister::new);
        var verdict = typed.need("verdict", PossibleMatch.Verdict.class, "Select what you decide");
        var keep = pair.other().child().toString().equals(typed.text("keep")) ? pair.other() : pair.one();
        if (verdict == PossibleMatch.Verdict.SAME) {
            typed.need("keep", "Select which entry is kept");
        }
        var reason = typed.atMost(500, "reason", "Reason").need("reason", "Enter the reason for your decision");
        if (typed.ok()) {
            try {
                matching.decide(viewer, id, verdict, reason, keep.child());
                next.addFlashAttribute("flash", "Your decision was recorded");
                return "redirect:/matching";
            } catch (CannotJoin e) {
                typed.wrong("verdict", e.getMessage());
            } catch (ChangedMeanwhile e) {
                typed.wrong("verdict",
                        "Somebody else has decided about this pair. Open the list again to see what is left");
            }
        }
        model.addAttribute("pair", pair);
        return "people/pair";
    }

    @GetMapping("/children/{child}/people/joined/{id}")
    String askPart(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, Typed typed, Model model) {
        return part(viewer, child, id, model);
    }

    @PostMapping("/children/{child}/people/joined/{id}")
    String part(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, Typed typed, Model model,
            RedirectAttributes next) {
        viewer.must(May.MATCH_CHILDREN);
        var why = typed.atMost(500, "why", "Reason").need("why", "Enter why these are two children");
        var page = part(viewer, child, id, model);
        if (!typed.ok()) {
            return page;
        }
        joining.part(viewer, id, why);
        next.addFlashAttribute("flash", "The two entries stand on their own again");
        return "redirect:/children/" + child + "/people";
    }

    private String part(Viewer viewer, UUID child, UUID id, Model model) {
        viewer.must(May.MATCH_CHILDREN);
        var who = register.toChange(viewer, new ChildId(child));
        model.addAttribute("child", who);
        model.addAttribute("joined", joining.of(viewer, who.id())
                .stream()
                .filter(one -> one.id().equals(id) && one.partedAt() == null)
                .findFirst()
                .orElseThrow(NotOnTheRegister::new));
        return "people/part";
    }
}
