package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.plans.PlanRefused;
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

/** After the meeting: the report, saved as often as one likes and sent once; the decision; the changes to the plan. */
@Controller
class ReportPages {

    private final ReviewDesk desk;
    private final AfterMeeting after;
    private final Today today;

    ReportPages(ReviewDesk desk, AfterMeeting after, Today today) {
        this.desk = desk;
        this.after = after;
        this.today = today;
    }

    @GetMapping("/reviews/{id}/report")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        ReportForm.fill(typed, opened.report().report());
        return form(viewer, opened, opened.report().revision(), model, typed);
    }

    @PostMapping("/reviews/{id}/report")
    String save(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var opened = desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        var report = ReportForm.read(typed, after.outcomes(viewer, opened.state(), opened.report().report()));
        boolean send = typed.text("step").equals("send");
        var on = send ? typed.needDate("on", "The day it was sent", DateRule.todayOrInThePast(today.date())) : null;
        if (typed.ok()) {
            try {
                if (send) {
                    after.sendReport(viewer, opened.state().of().id(), report, typed.version(), on);
                    return ReviewDesk.back(id, "The report was sent", next);
                }
                after.saveReport(viewer, opened.state().of().id(), report, typed.version());
                return ReviewDesk.back(id, "The report was saved. It has not been sent", next);
            } catch (AfterMeeting.ReportSavedMeanwhile meanwhile) {
                typed.wrong("form", meanwhile.getMessage() + ". Compare the two below, then save again");
                model.addAttribute("theirs", meanwhile.theirs());
                model.addAttribute("conflicts", ReportForm.conflicts(meanwhile.theirs().report(), report));
                return form(viewer, opened, meanwhile.theirs().revision(), model, typed);
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, opened, typed.version(), model, typed);
    }

    private String form(Viewer viewer, OpenedReview opened, long revision, Model model, Typed typed) {
        typed.startingWith("on", today.date());
        model.addAttribute("outcomes", after.outcomes(viewer, opened.state(), opened.report().report()));
        model.addAttribute("adulthood", after.coversAdulthood(viewer, opened.state()));
        model.addAttribute("revision", revision);
        return "reviews/report";
    }

    @PostMapping("/reviews/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        var matter = after.put(viewer, new ReviewId(id), typed.version());
        next.addFlashAttribute("flash", "The question was put to an officer");
        return "redirect:/matters/" + matter;
    }

    @PostMapping("/reviews/{id}/changes")
    String changes(Viewer viewer, @PathVariable UUID id) {
        return "redirect:/plans/" + after.writeChanges(viewer, new ReviewId(id));
    }

    @GetMapping("/reviews/{id}/commented")
    String askCommented(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/commented";
    }

    @PostMapping("/reviews/{id}/commented")
    String commented(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        if (desk.done(viewer, id, typed, (one, version) -> after.commented(viewer, one, version, on))) {
            return ReviewDesk.back(id, "The comments were recorded", next);
        }
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/commented";
    }

    @GetMapping("/reviews/{id}/not-amended")
    String askNotAmended(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/notAmended";
    }

    @PostMapping("/reviews/{id}/not-amended")
    String notAmended(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var reasons = typed.need("reasons", "Enter why the plan stays as it is, in words the family can follow");
        typed.atMost(8_000, "reasons", "The reasons");
        if (desk.done(viewer, id, typed, (one, version) -> after.notAmended(viewer, one, version, reasons))) {
            return ReviewDesk.back(id, "The family is told that the plan stays as it is", next);
        }
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/notAmended";
    }
}
