package continuum.people;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.PersonId;
import continuum.calendar.Today;
import continuum.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts an adult beside a child, and corrects who they are and what they are to the child. */
@Controller
class AdultPages {

    private final Register register;
    private final Adults adults;
    private final Today today;

    AdultPages(Register register, Adults adults, Today today) {
        this.register = register;
        this.adults = adults;
        this.today = today;
    }

    @GetMapping("/children/{child}/people/adults/new")
    String askNew(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        typed.startingWith("told", "yes");
        return show(model, register.toChange(viewer, new ChildId(child)), null, 0, false);
    }

    @PostMapping("/children/{child}/people/adults/new")
    String add(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var who = register.toChange(viewer, new ChildId(child));
        var adult = AdultForm.readAdult(typed, PersonId.create());
        var tie = AdultForm.readTie(typed, today.date(), today.date());
        if (adult == null || tie == null) {
            return show(model, who, null, 0, false);
        }
        adults.add(viewer, who.id(), new NewAdult(adult, tie, null));
        next.addFlashAttribute("flash", adult.name() + " was recorded");
        return "redirect:/children/" + who.id() + "/people";
    }

    @GetMapping("/children/{child}/people/adults/{tie}")
    String askChange(Viewer viewer, @PathVariable UUID child, @PathVariable UUID tie, Typed typed, Model model) {
        var who = register.toChange(viewer, new ChildId(child));
        var now = adults.find(viewer, who.id(), tie).orElseThrow(NotOnTheRegister::new);
        AdultForm.start(typed, now);
        return show(model, who, now, now.version(), false);
    }

    @PostMapping("/children/{child}/people/adults/{tie}")
    String change(Viewer viewer, @PathVariable UUID child, @PathVariable UUID tie, Typed typed, Model model,
            RedirectAttributes next) {
        var who = register.toChange(viewer, new ChildId(child));
        var now = adults.find(viewer, who.id(), tie).orElseThrow(NotOnTheRegister::new);
        var adult = AdultForm.readAdult(typed, now.adult().id());
        var to = AdultForm.readTie(typed, now.tie().from(), today.date());
        if (adult == null || to == null) {
            return show(model, who, now, typed.version(), false);
        }
        try {
            adults.change(viewer, who.id(), tie, (int) typed.version(), adult, to);
        } catch (ChangedMeanwhile e) {
            var saved = adults.find(viewer, who.id(), tie).orElseThrow(NotOnTheRegister::new);
            return show(model, who, saved, saved.version(), true);
        }
        next.addFlashAttribute("flash", "What is recorded of " + adult.name() + " was changed");
        return "redirect:/children/" + who.id() + "/people";
    }

    private String show(Model model, Child child, @Nullable Responsible saved, long version, boolean conflict) {
        model.addAttribute("child", child);
        model.addAttribute("saved", saved);
        model.addAttribute("version", version);
        model.addAttribute("conflict", conflict);
        return "people/adult";
    }
}
