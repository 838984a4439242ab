package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a plan share: the version opened for the viewer, with the child's name above it. */
@Component
class PlanDesk {

    private final Plans plans;
    private final Comments comments;
    private final People people;

    PlanDesk(Plans plans, Comments comments, People people) {
        this.plans = plans;
        this.comments = comments;
        this.people = people;
    }

    /** Puts a version into the model of a page. The look is recorded. */
    OpenedPlan show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var opened = plans.open(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.version().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child.id());
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("writes", viewer.may(May.RUN_CASE) && !opened.version().isServed());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("readsAdvice", viewer.may(May.RUN_CASE) || viewer.may(May.FAMILY_VIEW));
        model.addAttribute("comments", opened.version().isServed() ? comments.of(viewer, opened.version()) : null);
        model.addAttribute("mayComment", mayComment(viewer, opened.version()));
        return opened;
    }

    /** The same for a page on which the version is written. */
    OpenedPlan write(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        return show(viewer, id, model, request);
    }

    private static boolean mayComment(Viewer viewer, PlanVersion version) {
        return version.isServed() && version.kind() != PlanVersion.Kind.FINAL
                && (viewer.may(May.FAMILY_VIEW) || viewer.may(May.RUN_CASE));
    }

    /** The address of a version, to go back to. */
    static String back(UUID id) {
        return "redirect:/plans/" + id;
    }
}
