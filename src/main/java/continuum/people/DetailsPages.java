package continuum.people;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects who the child is. When somebody else saved first, both texts are shown and nothing typed is lost. */
@Controller
class DetailsPages {

    private final Register register;
    private final People people;
    private final History history;
    private final Today today;

    DetailsPages(Register register, People people, History history, Today today) {
        this.register = register;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    @GetMapping("/children/{child}/people/details")
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        var now = register.toChange(viewer, new ChildId(child));
        DetailsForm.start(typed, now.details());
        return show(model, now, now.version());
    }

    @PostMapping("/children/{child}/people/details")
    String keep(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var now = register.toChange(viewer, new ChildId(child));
        var details = DetailsForm.read(typed, today.date());
        if (details == null) {
            return show(model, now, typed.version());
        }
        try {
            people.change(viewer, now.id(), (int) typed.version(), details);
        } catch (ChangedMeanwhile e) {
            return conflict(viewer, model, now.id(), details);
        }
        next.addFlashAttribute("flash", "The register entry was changed");
        return "redirect:/children/" + now.id() + "/people";
    }

    private String conflict(Viewer viewer, Model model, ChildId child, Details typed) {
        var saved = people.find(viewer, child).orElseThrow(NotOnTheRegister::new);
        var last = history.timeline(viewer, child, null, 1).stream().findFirst();
        model.addAttribute("who", last.map(line -> line.byName()).orElse("Somebody else"));
        model.addAttribute("when", last.map(line -> line.recordedAt()).orElse(Instant.EPOCH));
        model.addAttribute("conflicts", DetailsForm.conflicts(saved.details(), typed));
        return show(model, saved, saved.version());
    }

    private String show(Model model, Child child, long version) {
        if (!model.containsAttribute("conflicts")) {
            model.addAttribute("conflicts", List.of());
        }
        model.addAttribute("child", child);
        model.addAttribute("version", version);
        model.addAttribute("today", today.date());
        return "people/details";
    }
}
