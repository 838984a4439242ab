package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.people.People;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a case share: the case opened for the viewer, and the answer when an action is refused. */
@Component
class CaseDesk {

    /** An action of the assessments room that may be refused. */
    @FunctionalInterface
    interface Action {
        void run(AssessmentId id, long version);
    }

    private final Assessments assessments;
    private final People people;

    CaseDesk(Assessments assessments, People people) {
        this.assessments = assessments;
        this.people = people;
    }

    /** Puts the case into the model of a page: the case, the child's name, its duties and the lawful next steps. */
    Opened show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var opened = assessments.open(viewer, new AssessmentId(id)).orElseThrow(NoSuchElementException::new);
        var child = opened.state().of().child();
        request.setAttribute("child", child);
        model.addAttribute("opened", opened);
        model.addAttribute("name", people.find(viewer, child).orElseThrow(NoSuchElementException::new).name());
        model.addAttribute("duties", opened.duties());
        model.addAttribute("steps", NextStep.of(viewer, opened.state(), opened.owner() != null));
        return opened;
    }

    /** Shows the form of an action, which only who runs the case may do. */
    Opened form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        var opened = show(viewer, id, model, request);
        model.addAttribute("version", opened.version());
        return opened;
    }

    /**
     * Does the action that was typed in, unless something is wrong already. A refusal becomes a problem at its field, and
     * somebody else's change a sentence above the form; what was typed stays.
     *
     * @return whether it was done
     */
    boolean done(Viewer viewer, UUID id, Typed typed, Model model, HttpServletRequest request, Action action) {
        if (typed.ok()) {
            try {
                action.run(new AssessmentId(id), typed.version());
                return true;
            } catch (NotLawful refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            } catch (Changed meanwhile) {
                typed.wrong("form", meanwhile.getMessage() + ". Check where it stands now, then send this again");
            }
        }
        form(viewer, id, model, request);
        return false;
    }

    /** The address of a case, to go back to. */
    static String back(UUID id) {
        return "redirect:/assessments/" + id;
    }

    /** The child's earlier assessments. */
    List<Assessment> earlier(Viewer viewer, Opened opened) {
        return assessments.of(viewer, opened.state().of().child())
                .stream()
                .filter(other -> !other.id().equals(opened.state().id()))
                .toList();
    }
}
