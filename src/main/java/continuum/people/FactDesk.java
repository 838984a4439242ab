package continuum.people;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.web.Typed;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the pages share that add one fact to a child's entry or take one back: the child found for whoever may change the
 * entry, and the page again with all that was typed when something is wrong or somebody else saved first.
 */
@Component
class FactDesk {

    private final Register register;
    private final People people;
    private final Corrections corrections;
    private final History history;
    private final Today today;

    FactDesk(Register register, People people, Corrections corrections, History history, Today today) {
        this.register = register;
        this.people = people;
        this.corrections = corrections;
        this.history = history;
        this.today = today;
    }

    /** The child, for whoever may change the entry. */
    Child toChange(Viewer viewer, UUID child) {
        return register.toChange(viewer, new ChildId(child));
    }

    /** The whole entry, for whoever may change it. */
    RegisterEntry entryToChange(Viewer viewer, UUID child) {
        return register.open(viewer, toChange(viewer, child).id());
    }

    /** The page of a form. A form that comes back keeps the version of the entry it was made from. */
    String show(Model model, Typed typed, Child child, String page) {
        model.addAttribute("child", child);
        model.addAttribute("today", today.date());
        model.addAttribute("version", typed.version() < 0 ? child.version() : typed.version());
        return "people/" + page;
    }

    /**
     * Saves what was typed, unless something is wrong with it or somebody else saved meanwhile: then the page comes once
     * more with every word that was typed. What else it shows is in the model already.
     */
    String done(Viewer viewer, Child child, Typed typed, Model model, RedirectAttributes next, String flash,
            Consumer<ChildId> save, String page) {
        if (typed.ok()) {
            try {
                corrections.once(viewer, child.id(), typed.version(), () -> save.accept(child.id()));
                next.addFlashAttribute("flash", flash);
                return people.find(viewer, child.id()).isPresent()
                        ? "redirect:/children/" + child.id() + "/people"
                        : "redirect:/work";
            } catch (ChangedMeanwhile somebodyElse) {
                return meanwhile(viewer, child, typed, model, page);
            }
        }
        return show(model, typed, child, page);
    }

    private String meanwhile(Viewer viewer, Child child, Typed typed, Model model, String page) {
        var now = people.find(viewer, child.id()).orElseThrow(NotOnTheRegister::new);
        history.timeline(viewer, child.id(), null, 1)
                .stream()
                .findFirst()
                .ifPresent(
                        line -> model.addAttribute("meanwhile", line));
        show(model, typed, now, page);
        model.addAttribute("version", (long) now.version());
        model.addAttribute("changed", true);
        return "people/" + page;
    }
}
