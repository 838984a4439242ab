package continuum.ceasing;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.ceasing.CeaseStep.Who;
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

/** What brings a proposal on: who was heard, the question put, an appeal, the end, or the proposal dropped. */
@Controller
class CeasingActionPages {

    private final CeasingDesk desk;
    private final Ceasing ceasing;
    private final Today today;

    CeasingActionPages(CeasingDesk desk, Ceasing ceasing, Today today) {
        this.desk = desk;
        this.ceasing = ceasing;
        this.today = today;
    }

    @GetMapping("/ceasing/{id}/consulted")
    String askConsulted(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        desk.form(viewer, id, model, request);
        return "ceasing/consulted";
    }

    @PostMapping("/ceasing/{id}/consulted")
    String consulted(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var who = typed.need("who", Who.class, "Select who was heard");
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var said = typed.need("said", "Enter what they said. If they did not answer, say how and when they were asked");
        typed.atMost(5_000, "said", "What they said");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> ceasing.consulted(viewer, one, version, who, on, said)), id,
                "What they said was recorded",
                "ceasing/consulted", next);
    }

    @PostMapping("/ceasing/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        var matter = ceasing.put(viewer, new CessationId(id), typed.version());
        next.addFlashAttribute("flash", "The question was put to an officer");
        return "redirect:/matters/" + matter;
    }

    @GetMapping("/ceasing/{id}/appeal")
    String askAppeal(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "ceasing/appeal";
    }

    @PostMapping("/ceasing/{id}/appeal")
    String appeal(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> ceasing.appealed(viewer, one, version, on)), id,
                "The appeal was recorded. The plan is maintained until it is decided", "ceasing/appeal", next);
    }

    @GetMapping("/ceasing/{id}/appeal-ended")
    String askAppealEnded(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request,
            Typed typed) {
        desk.form(viewer, id, model, request);
        return "ceasing/appealEnded";
    }

    @PostMapping("/ceasing/{id}/appeal-ended")
    String appealEnded(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var how = typed.text("how");
        if (!how.equals("keep") && !how.equals("end")) {
            typed.wrong("how", "Select how the appeal ended");
        }
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter what was ordered or agreed");
        typed.atMost(5_000, "why", "What was ordered");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> ceasing.appealEnded(viewer, one, version, on, how.equals("keep"), why)), id,
                "The end of the appeal was recorded", "ceasing/appealEnded", next);
    }

    @GetMapping("/ceasing/{id}/end")
    String askEnd(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        desk.form(viewer, id, model, request);
        return "ceasing/end";
    }

    @PostMapping("/ceasing/{id}/end")
    String end(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The day the plan ends", DateRule.todayOrInThePast(today.date()));
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> ceasing.end(viewer, one, version, on)), id, "The plan ended", "ceasing/end", next);
    }

    @GetMapping("/ceasing/{id}/drop")
    String askDrop(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "ceasing/drop";
    }

    @PostMapping("/ceasing/{id}/drop")
    String drop(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var why = typed.need("why", "Enter why the plan stays");
        typed.atMost(5_000, "why", "Why");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> ceasing.drop(viewer, one, version, why)), id, "The plan stays", "ceasing/drop",
                next);
    }

    private static String answer(boolean done, UUID id, String said, String form, RedirectAttributes next) {
        if (!done) {
            return form;
        }
        next.addFlashAttribute("flash", said);
        return "redirect:/ceasing/" + id;
    }
}
