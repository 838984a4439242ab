package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.history.History;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** What the pages about a plan's settings share: the version, and that somebody looked. */
@Component
class ConsultingDesk {

    private final Plans plans;
    private final History history;
    private final TransactionTemplate transaction;

    ConsultingDesk(Plans plans, History history, TransactionTemplate transaction) {
        this.plans = plans;
        this.history = history;
        this.transaction = transaction;
    }

    /** Puts the version into the model of a page. The look is recorded. */
    PlanVersion show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var version = transaction.execute(t -> {
            var found = plans.version(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
            history.looked(viewer, found.child(), "Settings for the plan");
            return found;
        });
        request.setAttribute("child", version.child());
        model.addAttribute("version", version);
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        return version;
    }

    /** The same for a page on which the authority acts. */
    PlanVersion act(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        return show(viewer, id, model, request);
    }

    /** What is looked at outside a page of the plan. */
    void looked(Viewer viewer, Consultation one) {
        transaction.executeWithoutResult(t -> history.looked(viewer, one.child(),
                "The consultation of " + one.settingName()));
    }

    void looked(Viewer viewer, Wish one) {
        transaction.executeWithoutResult(t -> history.looked(viewer, one.child(),
                "What was asked for: " + one.settingName()));
    }

    static String back(UUID version) {
        return "redirect:/plans/" + version + "/settings";
    }
}
