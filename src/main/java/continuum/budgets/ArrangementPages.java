package continuum.budgets;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.plans.Line;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
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

/** Arranging a sum for lines of the plan; its payments, its checks, and its end. */
@Controller
class ArrangementPages {

    private final Arranging arranging;
    private final Budgets budgets;
    private final Plans plans;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    ArrangementPages(Arranging arranging, Budgets budgets, Plans plans, History history,
            TransactionTemplate transaction, Today today) {
        this.arranging = arranging;
        this.budgets = budgets;
        this.plans = plans;
        this.history = history;
        this.transaction = transaction;
        this.today = today;
    }

    @GetMapping("/plans/{id}/budget/arrange")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("from", today.date());
        return form(viewer, version(viewer, id), model, request);
    }

    @PostMapping("/plans/{id}/budget/arrange")
    String arrange(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var version = version(viewer, id);
        var agreed = agreed(viewer, version);
        var words = typed.need("words", "Enter what it is for");
        typed.atMost(1_000, "words", "What it is for");
        var held = typed.need("held", Held.class, "Select how it is held");
        var holder = typed.need("holder", "Enter who holds it or is paid");
        typed.atMost(200, "holder", "Who holds it");
        var yearly = Money.need(typed, "yearly");
        var from = typed.needDate("from", "The first day", DateRule.todayOrInThePast(today.date()));
        var lines = budgets.lines(viewer, version.id())
                .stream()
                .map(Line::id)
                .filter(line -> typed.all("lines").contains(line.toString()))
                .toList();
        if (lines.isEmpty()) {
            typed.wrong("lines", "Select which provision of the plan it pays for");
        }
        var met = Arrays.stream(Condition.values())
                .filter(one -> typed.all("conditions").contains(one.name()))
                .collect(Collectors.toSet());
        if (typed.ok()) {
            try {
                arranging.arrange(viewer, version.id(), agreed.getLast().id(),
                        new NewArrangement(held, words, lines, yearly, holder, met, from));
                next.addFlashAttribute("flash",
                        "It is arranged. Write it into section J when the plan is next written");
                return BudgetPages.back(id);
            } catch (BudgetRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
                model.addAttribute("missing", refused.missing());
            }
        }
        return form(viewer, version, model, request);
    }

    private String form(Viewer viewer, PlanVersion version, Model model, HttpServletRequest request) {
        request.setAttribute("child", version.child());
        model.addAttribute("version", version);
        model.addAttribute("agreed", !agreed(viewer, version).isEmpty());
        model.addAttribute("lines", budgets.lines(viewer, version.id())
                .stream()
                .map(line -> Option.of(line.id().toString(), line.section() + ": " + line.about())
                        .withHint(line.delivery().costAYear() == null
                                ? "What it costs is not known"
                                : "£" + line.delivery().costAYear().toPlainString() + " a school year"))
                .toList());
        return "budgets/arrange";
    }

    private List<Request> agreed(Viewer viewer, PlanVersion version) {
        return budgets.requests(viewer, version.plan()).stream().filter(Request::isAgreed).toList();
    }

    private PlanVersion version(Viewer viewer, UUID id) {
        viewer.must(May.DECIDE_AS_OFFICER);
        return transaction.execute(t -> {
            var found = plans.version(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
            history.looked(viewer, found.child(), "Personal budget");
            return found;
        });
    }

    @GetMapping("/arrangements/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.SEE_CHILD);
        return page(viewer, id, "budgets/arrangement", model, request);
    }

    @GetMapping("/arrangements/{id}/payment")
    String askPayment(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        typed.startingWith("on", today.date());
        return page(viewer, id, "budgets/payment", model, request);
    }

    @PostMapping("/arrangements/{id}/payment")
    String pay(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var kind = yesOrNo(typed, "recovered", "Select whether it was paid or recovered");
        var amount = Money.need(typed, "amount");
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        typed.atMost(1_000, "words", "What for");
        return done(typed, next, id, "Saved", () -> arranging.pay(viewer, id, kind, amount, on, typed.text("words")),
                () -> page(viewer, id, "budgets/payment", model, request));
    }

    @GetMapping("/arrangements/{id}/check")
    String askCheck(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        typed.startingWith("on", today.date());
        return page(viewer, id, "budgets/check", model, request);
    }

    @PostMapping("/arrangements/{id}/check")
    String check(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var suffices = yesOrNo(typed, "suffices", "Select whether the amount suffices");
        var well = yesOrNo(typed, "usedWell", "Select whether it is used as agreed");
        var goesOn = yesOrNo(typed, "goesOn", "Select whether it should go on");
        var words = typed.need("words", "Enter what was found");
        typed.atMost(5_000, "words", "What was found");
        var on = typed.needDate("on", "The date of the check", DateRule.todayOrInThePast(today.date()));
        return done(typed, next, id, "The check was saved",
                () -> arranging.check(viewer, id, suffices, well, goesOn, on, words),
                () -> page(viewer, id, "budgets/check", model, request));
    }

    @GetMapping("/arrangements/{id}/end")
    String askEnd(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.DECIDE_AS_OFFICER);
        typed.startingWith("notice", today.date());
        return page(viewer, id, "budgets/end", model, request);
    }

    @PostMapping("/arrangements/{id}/end")
    String end(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.DECIDE_AS_OFFICER);
        var why = typed.need("why", "Enter why it ends. The family reads it");
        typed.atMost(5_000, "why", "The reason");
        var notice = typed.needDate("notice", "The date of the notice", DateRule.todayOrInThePast(today.date()));
        var last = typed.needDate("last", "The last day");
        return done(typed, next, id, "Notice is noted", () -> arranging.end(viewer, id, notice, last, why),
                () -> page(viewer, id, "budgets/end", model, request));
    }

    private static boolean yesOrNo(Typed typed, String field, String message) {
        var said = typed.need(field, message);
        if (said != null && !said.equals("yes") && !said.equals("no")) {
            typed.wrong(field, message);
        }
        return "yes".equals(said);
    }

    private static String done(Typed typed, RedirectAttributes next, UUID id, String flash, Runnable doIt,
            java.util.function.Supplier<String> again) {
        if (typed.ok()) {
            try {
                doIt.run();
                next.addFlashAttribute("flash", flash);
                return "redirect:/arrangements/" + id;
            } catch (BudgetRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return again.get();
    }

    private String page(Viewer viewer, UUID id, String page, Model model, HttpServletRequest request) {
        var one = arranging.find(viewer, id);
        transaction
                .executeWithoutResult(t -> history.looked(viewer, one.child(), "An arrangement of a personal budget"));
        request.setAttribute("child", one.child());
        model.addAttribute("one", one);
        model.addAttribute("lines", plans.of(viewer, one.child())
                .stream()
                .filter(each -> each.plan().equals(one.plan()))
                .findFirst()
                .map(version -> budgets.lines(viewer, version.id()))
                .orElse(List.of()));
        model.addAttribute("version", plans.of(viewer, one.child()).stream().findFirst().orElse(null));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("decides", viewer.may(May.DECIDE_AS_OFFICER));
        model.addAttribute("until", DateWords.inWords(today.date()));
        return page;
    }
}
