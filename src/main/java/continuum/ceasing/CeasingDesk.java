package continuum.ceasing;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a proposal share: it opened for the viewer, and the answer when an action is refused. */
@Component
class CeasingDesk {

    /** An action that may be refused. */
    @FunctionalInterface
    interface Action {
        void run(CessationId id, long version);
    }

    private final Ceasing ceasing;
    private final People people;

    CeasingDesk(Ceasing ceasing, People people) {
        this.ceasing = ceasing;
        this.people = people;
    }

    OpenedCessation show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var opened = ceasing.open(viewer, new CessationId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.state().of().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        return opened;
    }

    /** The same for the form of an action, which only who runs the case may do. */
    OpenedCessation form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        return show(viewer, id, model, request);
    }

    /** Does what was typed in, unless something is wrong already; what was typed stays on the page. */
    boolean done(Viewer viewer, UUID id, Typed typed, Model model, HttpServletRequest request, Action action) {
        if (typed.ok()) {
            try {
                action.run(new CessationId(id), typed.version());
                return true;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        form(viewer, id, model, request);
        return false;
    }
}
