package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One consultation, for the authority and the family: what was asked and answered; reminding, and ending it. */
@Controller
class ConsultationPages {

    private final ConsultingDesk desk;
    private final Consulting consulting;
    private final Today today;

    ConsultationPages(ConsultingDesk desk, Consulting consulting, Today today) {
        this.desk = desk;
        this.consulting = consulting;
        this.today = today;
    }

    @GetMapping("/consultations/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return page(viewer, find(viewer, id), "consulting/consultation", model, request);
    }

    @PostMapping("/consultations/{id}/remind")
    String remind(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        var reminded = consulting.remind(viewer, new ConsultationId(id));
        next.addFlashAttribute("flash", reminded ? "The setting was reminded" : "It was reminded today already");
        return "redirect:/consultations/" + id;
    }

    @GetMapping("/consultations/{id}/figures")
    String askFigures(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        var one = find(viewer, id);
        typed.startingWith("miles", one.miles() == null ? "" : one.miles().toPlainString())
                .startingWith("yearly", one.yearly() == null ? "" : one.yearly().toPlainString());
        return page(viewer, one, "consulting/figures", model, request);
    }

    @PostMapping("/consultations/{id}/figures")
    String figures(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var one = find(viewer, id);
        var miles = amount(typed, "miles", "[0-9]{1,4}(\\.[0-9])?", "The way must be a number of miles, such as 4.5");
        var yearly = amount(typed, "yearly", "[0-9]{1,7}(\\.[0-9]{1,2})?",
                "The cost must be an amount in pounds, such as 24500");
        if (!typed.ok()) {
            return page(viewer, one, "consulting/figures", model, request);
        }
        consulting.figures(viewer, one.id(), miles, yearly);
        next.addFlashAttribute("flash", "Saved");
        return "redirect:/consultations/" + id;
    }

    private static @Nullable BigDecimal amount(Typed typed, String field, String pattern, String wrong) {
        var text = typed.text(field).replace("£", "").replace(",", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(pattern)) {
            typed.wrong(field, wrong);
            return null;
        }
        return new BigDecimal(text);
    }

    @GetMapping("/consultations/{id}/end")
    String askEnd(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        return page(viewer, find(viewer, id), "consulting/end", model, request);
    }

    @PostMapping("/consultations/{id}/end")
    String end(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var one = find(viewer, id);
        var why = typed.need("why", "Enter why it ends");
        typed.atMost(2_000, "why", "The reason");
        if (!typed.ok()) {
            return page(viewer, one, "consulting/end", model, request);
        }
        consulting.end(viewer, one.id(), why);
        next.addFlashAttribute("flash", "The consultation ended. The pack is closed");
        return "redirect:/consultations/" + id;
    }

    private Consultation find(Viewer viewer, UUID id) {
        viewer.must(May.SEE_CHILD);
        return consulting.find(viewer, new ConsultationId(id));
    }

    private String page(Viewer viewer, Consultation one, String page, Model model, HttpServletRequest request) {
        desk.looked(viewer, one);
        request.setAttribute("child", one.child());
        model.addAttribute("one", one);
        model.addAttribute("enclosed", consulting.enclosed(viewer, one));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
        return page;
    }
}
