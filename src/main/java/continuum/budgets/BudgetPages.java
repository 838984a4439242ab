package continuum.budgets;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.plans.Line;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personal budget of a plan: what was asked for and decided, and what is arranged; asking, deciding, looking again. */
@Controller
class BudgetPages {

    private final Budgets budgets;
    private final Plans plans;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    BudgetPages(Budgets budgets, Plans plans, History history, TransactionTemplate transaction, Today today) {
        this.budgets = budgets;
        this.plans = plans;
        this.history = history;
        this.transaction = transaction;
        this.today = today;
    }

    @GetMapping("/plans/{id}/budget")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var version = open(viewer, id, model, request);
        model.addAttribute("requests", budgets.requests(viewer, version.plan()));
        model.addAttribute("arrangements", budgets.arrangements(viewer, version.plan()));
        model.addAttribute("lines", budgets.lines(viewer, version.id())
                .stream()
                .collect(Collectors.toMap(Line::id, Line::about)));
        model.addAttribute("today", today.date());
        return "budgets/budget";
    }

    @GetMapping("/plans/{id}/budget/ask")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        mayAsk(viewer);
        typed.startingWith("on", today.date());
        open(viewer, id, model, request);
        return "budgets/ask";
    }

    @PostMapping("/plans/{id}/budget/ask")
    String save(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        mayAsk(viewer);
        var version = open(viewer, id, model, request);
        var family = viewer.may(May.FAMILY_VIEW);
        var words = typed.need("words", "Enter what it should pay for");
        typed.atMost(5_000, "words", "What it should pay for");
        var askedBy = family ? viewer.name() : typed.need("askedBy", "Enter who asks for it");
        typed.atMost(200, "askedBy", "The name");
        var on = family
                ? today.date()
                : typed.needDate("on", "The date it was asked for", DateRule.todayOrInThePast(today.date()));
        if (!typed.ok()) {
            return "budgets/ask";
        }
        budgets.ask(viewer, version.id(), typed.ticked("direct"), words, askedBy, on);
        next.addFlashAttribute("flash", "It is noted. An officer decides, and gives the reasons");
        return back(id);
    }

    @PostMapping("/plans/{id}/budget/section-j")
    String sectionJ(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        try {
            var into = budgets.writeSectionJ(viewer, new VersionId(id));
            next.addFlashAttribute("flash", "Section J says what is arranged");
            return "redirect:/plans/" + into + "#section-J";
        } catch (BudgetRefused refused) {
            typed.wrong(refused.field(), refused.getMessage());
            return show(viewer, id, model, request, typed);
        }
    }

    /** One request: what was decided, and the ways on. */
    @GetMapping("/budget-requests/{id}")
    String request(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.SEE_CHILD);
        typed.startingWith("on", today.date());
        return form(viewer, id, model, request);
    }

    @PostMapping("/budget-requests/{id}/decision")
    String decide(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        return decide(viewer, id, false, model, request, typed, next);
    }

    @PostMapping("/budget-requests/{id}/reviewed")
    String reviewed(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        return decide(viewer, id, true, model, request, typed, next);
    }

    private String decide(Viewer viewer, UUID id, boolean again, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.DECIDE_AS_OFFICER);
        budgets.find(viewer, id);
        var agreed = typed.need("agreed", "Select what was decided");
        if (agreed != null && !agreed.equals("true") && !agreed.equals("false")) {
            typed.wrong("agreed", "Select what was decided");
        }
        var reasons = typed.need("reasons", "Enter why. The family reads it");
        typed.atMost(5_000, "reasons", "The reason");
        var on = typed.needDate("on", "The date it was decided", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                if (again) {
                    budgets.review(viewer, id, agreed.equals("true"), on, reasons);
                } else {
                    budgets.decide(viewer, id, agreed.equals("true"), on, reasons);
                }
                next.addFlashAttribute("flash",
                        "The decision was saved. The family can read it here, and its letter waits to be sent");
                return "redirect:/budget-requests/" + id;
            } catch (BudgetRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, model, request);
    }

    @PostMapping("/budget-requests/{id}/review")
    String askReview(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        mayAsk(viewer);
        typed.atMost(5_000, "words", "What you say");
        if (typed.ok()) {
            try {
                budgets.askReview(viewer, id, typed.text("words"));
                next.addFlashAttribute("flash", "It is noted. Somebody else looks at it again");
                return "redirect:/budget-requests/" + id;
            } catch (BudgetRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, model, request);
    }

    private String form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var one = budgets.find(viewer, id);
        transaction.executeWithoutResult(t -> history.looked(viewer, one.child(), "A request for a personal budget"));
        request.setAttribute("child", one.child());
        model.addAttribute("one", one);
        model.addAttribute("decides", viewer.may(May.DECIDE_AS_OFFICER));
        model.addAttribute("mayAsk", viewer.may(May.RUN_CASE) || viewer.may(May.FAMILY_VIEW));
        model.addAttribute("version", plans.of(viewer, one.child())
                .stream()
                .filter(each -> each.plan().equals(one.plan()))
                .findFirst()
                .orElse(null));
        return "budgets/request";
    }

    private PlanVersion open(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var version = transaction.execute(t -> {
            var found = plans.version(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
            history.looked(viewer, found.child(), "Personal budget");
            return found;
        });
        request.setAttribute("child", version.child());
        model.addAttribute("version", version);
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("decides", viewer.may(May.DECIDE_AS_OFFICER));
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        return version;
    }

    private static void mayAsk(Viewer viewer) {
        if (!viewer.may(May.FAMILY_VIEW)) {
            viewer.must(May.RUN_CASE);
        }
    }

    static String back(UUID version) {
        return "redirect:/plans/" + version + "/budget";
    }
}
