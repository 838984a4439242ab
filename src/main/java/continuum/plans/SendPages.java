package continuum.plans;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a version: what is still missing, the reason when it goes as it is, and that it can't be changed afterwards. */
@Controller
class SendPages {

    private final PlanDesk desk;
    private final Plans plans;
    private final Today today;

    SendPages(PlanDesk desk, Plans plans, Today today) {
        this.desk = desk;
        this.plans = plans;
        this.today = today;
    }

    @GetMapping("/plans/{id}/send")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        return form(viewer, id, model, request);
    }

    @PostMapping("/plans/{id}/send")
    String send(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date it was sent", DateRule.todayOrInThePast(today.date()));
        typed.atMost(5_000, "reasons", "The reason");
        if (typed.ok()) {
            try {
                var sent = plans.serve(viewer, new VersionId(id), typed.version(), on, typed.text("reasons"));
                next.addFlashAttribute("flash", sent.name() + " was sent");
                return PlanDesk.back(id);
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, model, request);
    }

    private String form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var opened = desk.write(viewer, id, model, request);
        model.addAttribute("gaps", plans.gaps(viewer, opened));
        return "plans/send";
    }
}
