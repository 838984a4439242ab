package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.papers.LetterRefused;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final TransactionTemplate transaction;

    CaseDesk(Assessments assessments, TransactionTemplate transaction) {
        this.assessments = assessments;
        this.transaction = transaction;
    }

    /**
     * Puts the case into the model of a page: the case, the child's name, its duties and the lawful next steps.
     *
     * @param more what else the page reads of it, in the same transaction
     */
    Opened show(Viewer viewer, UUID id, Model model, HttpServletRequest request, Consumer<Opened> more) {
        viewer.must(May.SEE_CHILD);
        var opened = transaction.execute(t -> {
            var found = assessments.open(viewer, new AssessmentId(id)).orElseThrow(NoSuchElementException::new);
            more.accept(found);
            return found;
        });
        request.setAttribute("child", opened.child());
        model.addAttribute("opened", opened);
        model.addAttribute("name", opened.child().name());
        model.addAttribute("duties", opened.duties());
        model.addAttribute("steps", NextStep.of(viewer, opened));
        return opened;
    }

    /** Shows the form of an action, which only who runs the case may do. */
    Opened form(Viewer viewer, UUID id, Model model, HttpServletRequest request, Consumer<Opened> more) {
        viewer.must(May.RUN_CASE);
        var opened = show(viewer, id, model, request, more);
        model.addAttribute("version", opened.version());
        return opened;
    }

    Opened form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        return form(viewer, id, model, request, opened -> {});
    }

    /**
     * Does the action that was typed in, unless something is wrong already. A refusal becomes a problem at its field; when
     * somebody else moved the case meanwhile, the page says what happened and keeps what was typed.
     *
     * @return whether it was done; when not, the caller shows the form again
     */
    boolean acted(Viewer viewer, UUID id, Typed typed, Model model, Action action) {
        viewer.must(May.RUN_CASE);
        if (typed.ok()) {
            try {
                action.run(new AssessmentId(id), typed.version());
                return true;
            } catch (NotLawful refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            } catch (LetterRefused refused) {
                typed.wrong("form", refused.getMessage());
            } catch (Changed meanwhile) {
                model.addAttribute("changed", true);
                typed.wrong("form",
                        meanwhile.getMessage() + ". Check what changed, and send this again if it is still right");
            }
        }
        return false;
    }

    /** The same for a form that needs nothing but the case: it is put into the model again when it was not done. */
    boolean done(Viewer viewer, UUID id, Typed typed, Model model, HttpServletRequest request, Action action) {
        if (acted(viewer, id, typed, model, action)) {
            return true;
        }
        form(viewer, id, model, request);
        return false;
    }

    /** The address of a case, to go back to. */
    static String back(UUID id) {
        return "redirect:/assessments/" + id;
    }
}
