package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.duties.Exemption;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What brings a case on while it is open: telling the family, giving it to somebody, evidence, exceptions, the question. */
@Controller
class CaseActionPages {

    private final CaseDesk desk;
    private final Assessments assessments;
    private final Today today;

    CaseActionPages(CaseDesk desk, Assessments assessments, Today today) {
        this.desk = desk;
        this.assessments = assessments;
        this.today = today;
    }

    @GetMapping("/assessments/{id}/acknowledge")
    String askAcknowledge(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/caseAcknowledge";
    }

    @PostMapping("/assessments/{id}/acknowledge")
    String acknowledge(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        return answer(
                desk.done(viewer, id, typed, model, request,
                        (one, version) -> assessments.acknowledge(viewer, one, version)),
                id, "The request was acknowledged", "assessments/caseAcknowledge", next);
    }

    @GetMapping("/assessments/{id}/allocate")
    String askAllocate(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request);
        if (opened.owner() != null) {
            typed.startingWith("caseworker", opened.owner().account());
        }
        return allocateForm(viewer, model);
    }

    @PostMapping("/assessments/{id}/allocate")
    String allocate(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var chosen = typed.need("caseworker", "Select a caseworker");
        boolean done = desk.done(viewer, id, typed, model, request,
                (one, version) -> assessments.allocate(viewer, one, version, account(chosen)));
        return done ? answer(true, id, "The case was given to its caseworker", "", next) : allocateForm(viewer, model);
    }

    private String allocateForm(Viewer viewer, Model model) {
        model.addAttribute("caseworkers", assessments.caseworkers(viewer)
                .stream()
                .map(owner -> Option.of(owner.account().toString(), owner.name()))
                .toList());
        return "assessments/caseAllocate";
    }

    private static AccountId account(String chosen) {
        try {
            return new AccountId(UUID.fromString(chosen));
        } catch (IllegalArgumentException notOffered) {
            throw new NotLawful("caseworker", "Select a caseworker from the list");
        }
    }

    @GetMapping("/assessments/{id}/evidence")
    String askEvidence(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/caseEvidence";
    }

    @PostMapping("/assessments/{id}/evidence")
    String evidence(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var side = typed.need("side", Evidence.Side.class, "Select whose evidence it is");
        var source = typed.need("source", "Enter who says so, such as “Class teacher”");
        var about = typed.need("about", Consideration.class, "Select what it is about");
        var says = typed.need("says", "Enter what it says");
        var dated = typed.date("dated", "The date", DateRule.todayOrInThePast(today.date()));
        typed.atMost(200, "source", "Who says so").atMost(20_000, "says", "What it says");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, _) -> assessments.gather(viewer, one,
                        new Gathered(side, source, about, says, dated, null, viewer.name()))),
                id, "The evidence was filed", "assessments/caseEvidence", next);
    }

    @PostMapping("/assessments/{id}/notes")
    String note(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var words = typed.need("words", "Enter a note");
        typed.atMost(20_000, "words", "The note");
        return answer(desk.done(viewer, id, typed, model, request, (one, _) -> assessments.note(viewer, one, words)),
                id,
                "The note was added", "assessments/caseNote", next);
    }

    @GetMapping("/assessments/{id}/notes")
    String askNote(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/caseNote";
    }

    @GetMapping("/assessments/{id}/exception")
    String askException(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return exceptionForm(model);
    }

    @PostMapping("/assessments/{id}/exception")
    String exception(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var ground = typed.need("ground", "Select a reason that the law accepts");
        var on = typed.needDate("on", "The date it began", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter what happened, and why it made the time limit impractical");
        typed.atMost(20_000, "why", "What happened");
        boolean done = desk.done(viewer, id, typed, model, request,
                (one, _) -> assessments.recordException(viewer, one, ground, on, why));
        return done ? answer(true, id, "The exception was recorded", "", next) : exceptionForm(model);
    }

    private String exceptionForm(Model model) {
        model.addAttribute("grounds",
                CaseClock.exceptions(today.date()).stream().map(CaseActionPages::option).toList());
        return "assessments/caseException";
    }

    private static Option option(Exemption exception) {
        return Option.of(exception.id(),
                Character.toUpperCase(exception.words().charAt(0)) + exception.words().substring(1));
    }

    @GetMapping("/assessments/{id}/put")
    String askPut(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/casePut";
    }

    @PostMapping("/assessments/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var whom = typed.need("whom", "Select who decides");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> assessments.putToDecision(viewer, one, version, "officer".equals(whom))), id,
                "The question was put", "assessments/casePut", next);
    }

    static String answer(boolean done, UUID id, String said, String form, RedirectAttributes next) {
        if (!done) {
            return form;
        }
        next.addFlashAttribute("flash", said);
        return CaseDesk.back(id);
    }
}
