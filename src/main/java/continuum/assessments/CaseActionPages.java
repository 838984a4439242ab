package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
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

/** What brings a case on while it is open: giving it to somebody, evidence, notes, and putting the question. */
@Controller
class CaseActionPages {

    private final CaseDesk desk;
    private final Assessments assessments;
    private final TowardsPlan towardsPlan;
    private final Today today;

    CaseActionPages(CaseDesk desk, Assessments assessments, TowardsPlan towardsPlan, Today today) {
        this.desk = desk;
        this.assessments = assessments;
        this.towardsPlan = towardsPlan;
        this.today = today;
    }

    @GetMapping("/assessments/{id}/allocate")
    String askAllocate(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return allocateForm(viewer, id, model, request, typed);
    }

    @PostMapping("/assessments/{id}/allocate")
    String allocate(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var chosen = typed.need("caseworker", "Select a caseworker");
        if (desk.acted(viewer, id, typed, model,
                (one, version) -> assessments.allocate(viewer, one, version, account(chosen)))) {
            return answer(true, id, "The case was given to its caseworker", "", next);
        }
        return allocateForm(viewer, id, model, request, typed);
    }

    private String allocateForm(Viewer viewer, UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request, opened -> {
            if (opened.owner() != null) {
                typed.startingWith("caseworker", opened.owner().account());
            }
            model.addAttribute("caseworkers", assessments.caseworkers(viewer)
                    .stream()
                    .map(one -> Option.of(one.account().toString(), one.words()))
                    .toList());
        });
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

    @GetMapping("/assessments/{id}/put")
    String askPut(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/casePut";
    }

    @PostMapping("/assessments/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var whom = typed.need("whom", "Select who looks at it");
        if (whom != null && !whom.equals("officer") && !whom.equals("panel")) {
            typed.wrong("whom", "Select who looks at it");
        }
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> assessments.putToDecision(viewer, one, version, "officer".equals(whom))), id,
                "The question was put", "assessments/casePut", next);
    }

    @GetMapping("/assessments/{id}/put-issue")
    String askPutIssue(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/casePutIssue";
    }

    @PostMapping("/assessments/{id}/put-issue")
    String putIssue(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var whom = typed.need("whom", "Select who decides");
        return answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> towardsPlan.putToIssue(viewer, one, version, "officer".equals(whom))), id,
                "The question was put", "assessments/casePutIssue", next);
    }

    static String answer(boolean done, UUID id, String said, String form, RedirectAttributes next) {
        if (!done) {
            return form;
        }
        next.addFlashAttribute("flash", said);
        return CaseDesk.back(id);
    }
}
