package continuum.assessments;

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

/** How a case ends without a decision, and how a step that was recorded by mistake is taken back. */
@Controller
public class CaseEndPages {

    private final CaseDesk desk;
    private final Assessments assessments;
    private final Today today;

    CaseEndPages(CaseDesk desk, Assessments assessments, Today today) {
        this.desk = desk;
        this.assessments = assessments;
        this.today = today;
    }

    @GetMapping("/assessments/{id}/end")
    String askEnd(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/caseEnd";
    }

    @PostMapping("/assessments/{id}/end")
    String end(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var how = typed.need("how", End.class, "Select what happened");
        var on = typed.needDate("on", "The date it happened", DateRule.todayOrInThePast(today.date()));
        var who = how == End.WITHDRAWN
                ? typed.need("who", WithdrawnBy.class, "Select who took the request back")
                : null;
        var why = how == End.WITHDRAWN ? typed.need("why", "Enter why the request was taken back") : "";
        typed.atMost(20_000, "why", "Why").atMost(200, "to", "Where they moved");
        return CaseActionPages.answer(desk.done(viewer, id, typed, model, request, (one, version) -> {
            switch (how) {
                case WITHDRAWN -> assessments.withdraw(viewer, one, version, on, who, why);
                case MOVED_AWAY -> assessments.movedAway(viewer, one, version, on, typed.text("to"));
                case DIED -> assessments.died(viewer, one, version, on);
            }
        }), id, "The case was closed", "assessments/caseEnd", next);
    }

    @GetMapping("/assessments/{id}/take-back")
    String askTakeBack(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request);
        return "assessments/caseTakeBack";
    }

    @PostMapping("/assessments/{id}/take-back")
    String takeBack(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var why = typed.need("why", "Enter why it was recorded by mistake");
        typed.atMost(20_000, "why", "Why");
        return CaseActionPages.answer(desk.done(viewer, id, typed, model, request,
                (one, version) -> assessments.takeBack(viewer, one, version, why)), id, "The last step was taken back",
                "assessments/caseTakeBack", next);
    }

    /** What can end a case before a decision. */
    public enum End {
        WITHDRAWN("The request was taken back"),
        MOVED_AWAY("The family moved out of the area"),
        DIED("The child or young person died");

        private final String words;

        End(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
