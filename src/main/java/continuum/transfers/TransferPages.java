package continuum.transfers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.settings.Settings;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One move to the next phase: what the family would like, which setting is named, and the plan that names it. */
@Controller
class TransferPages {

    private final Transfers transfers;
    private final WritingPlan writing;
    private final People people;
    private final Settings settings;
    private final Today today;

    TransferPages(Transfers transfers, WritingPlan writing, People people, Settings settings, Today today) {
        this.transfers = transfers;
        this.writing = writing;
        this.people = people;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/transfers/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        show(viewer, id, model, request, May.SEE_CHILD);
        return "transfers/transfer";
    }

    @PostMapping("/transfers/{id}/ask")
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        transfers.ask(viewer, new TransferId(id), typed.version());
        return back(id, "The family is asked. The letter is written", next);
    }

    @GetMapping("/transfers/{id}/wish")
    String askWish(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/wish";
    }

    @PostMapping("/transfers/{id}/wish")
    String wish(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var open = typed.ticked("open");
        var words = open ? "" : typed.need("setting", "Enter the setting, or say that the family leaves it open");
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        typed.atMost(300, "setting", "The setting");
        if (done(typed, () -> transfers.wished(viewer, new TransferId(id), typed.version(),
                new Transfer.Wish(on, setting(viewer, words), words)))) {
            return back(id, "What the family would like was recorded", next);
        }
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/wish";
    }

    @PostMapping("/transfers/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        var matter = transfers.put(viewer, new TransferId(id), typed.version());
        next.addFlashAttribute("flash", "The question was put to an officer");
        return "redirect:/matters/" + matter;
    }

    @GetMapping("/transfers/{id}/name")
    String askName(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/name";
    }

    @PostMapping("/transfers/{id}/name")
    String name(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var words = typed.need("setting", "Enter the setting or the type of setting that the plan names");
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var reasons = typed.need("reasons", "Enter why, in words the family can follow");
        typed.atMost(300, "setting", "The setting").atMost(5_000, "reasons", "The reasons");
        if (done(typed, () -> transfers.name(viewer, new TransferId(id), typed.version(),
                new Transfer.Named(on, setting(viewer, words), words, reasons)))) {
            return back(id, "The setting was decided. Now the plan has to name it", next);
        }
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/name";
    }

    @PostMapping("/transfers/{id}/plan")
    String plan(Viewer viewer, @PathVariable UUID id) {
        return "redirect:/plans/" + writing.write(viewer, new TransferId(id));
    }

    @GetMapping("/transfers/{id}/end")
    String askEnd(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/end";
    }

    @PostMapping("/transfers/{id}/end")
    String end(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter why there is no move");
        typed.atMost(2_000, "why", "Why");
        if (done(typed, () -> transfers.end(viewer, new TransferId(id), typed.version(), on, why))) {
            return back(id, "There is no move any more", next);
        }
        show(viewer, id, model, request, May.RUN_CASE);
        return "transfers/end";
    }

    /** The setting on the register that was meant, by its name or URN; nothing when it stands in words only. */
    private @Nullable UUID setting(Viewer viewer, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return settings.findByUrn(viewer, typed)
                .map(one -> one.id().value())
                .or(() -> settings.search(viewer, typed)
                        .stream()
                        .filter(one -> one.name().equalsIgnoreCase(typed))
                        .map(one -> one.id().value())
                        .findFirst())
                .orElse(null);
    }

    private void show(Viewer viewer, UUID id, Model model, HttpServletRequest request, May may) {
        viewer.must(may);
        var opened = transfers.open(viewer, new TransferId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.transfer().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
    }

    private static boolean done(Typed typed, Runnable action) {
        if (typed.ok()) {
            try {
                action.run();
                return true;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return false;
    }

    private static String back(UUID id, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:/transfers/" + id;
    }
}
