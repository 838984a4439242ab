package continuum.assessments;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.duties.Exemption;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reasons in law for lateness: recorded, and taken back when they were recorded by mistake. */
@Controller
class CaseExceptionPages {

    private final CaseDesk desk;
    private final Assessments assessments;
    private final Today today;

    CaseExceptionPages(CaseDesk desk, Assessments assessments, Today today) {
        this.desk = desk;
        this.assessments = assessments;
        this.today = today;
    }

    @GetMapping("/assessments/{id}/exception")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return form(model);
    }

    @PostMapping("/assessments/{id}/exception")
    String record(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var ground = typed.need("ground", "Select a reason that the law accepts");
        var on = typed.needDate("on", "The date it began", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter what happened, and why it made the time limit impractical");
        typed.atMost(20_000, "why", "What happened");
        boolean done = desk.done(viewer, id, typed, model, request,
                (one, _) -> assessments.recordException(viewer, one, ground, on, why));
        return done ? CaseActionPages.answer(true, id, "The exception was recorded", "", next) : form(model);
    }

    private String form(Model model) {
        model.addAttribute("grounds",
                CaseClock.exceptions(today.date()).stream().map(CaseExceptionPages::option).toList());
        return "assessments/caseException";
    }

    private static Option option(Exemption exception) {
        return Option.of(exception.id(),
                Character.toUpperCase(exception.words().charAt(0)) + exception.words().substring(1));
    }

    @GetMapping("/assessments/{id}/exceptions/{exception}/take-back")
    String askTakeBack(Viewer viewer, @PathVariable UUID id, @PathVariable UUID exception, Model model,
            HttpServletRequest request, Typed typed) {
        model.addAttribute("exception", find(desk.form(viewer, id, model, request), exception));
        return "assessments/caseExceptionTakeBack";
    }

    @PostMapping("/assessments/{id}/exceptions/{exception}/take-back")
    String takeBack(Viewer viewer, @PathVariable UUID id, @PathVariable UUID exception, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var why = typed.atMost(20_000, "why", "Why").need("why", "Enter why it was recorded by mistake");
        if (desk.acted(viewer, id, typed, model,
                (one, _) -> assessments.takeBackException(viewer, one, exception, why))) {
            return CaseActionPages.answer(true, id, "The exception was taken back", "", next);
        }
        return askTakeBack(viewer, id, exception, model, request, typed);
    }

    private static Opened.Excused find(Opened opened, UUID exception) {
        return opened.exceptions()
                .stream()
                .filter(one -> one.id().equals(exception))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }
}
