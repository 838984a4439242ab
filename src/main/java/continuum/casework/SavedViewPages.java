package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the filter of a desk under a name, and removes it again. */
@Controller
@RequestMapping("/work/views")
class SavedViewPages {

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        mustHaveADesk(viewer);
        model.addAttribute("views", views.of(viewer));
        return "casework/views";
    }

    @GetMapping("/new")
    String ask(Viewer viewer, Typed typed, Model model) {
        mustHaveADesk(viewer);
        return form(viewer, typed, model);
    }

    @PostMapping("/new")
    String keep(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        mustHaveADesk(viewer);
        var name = typed.atMost(SavedViews.LONGEST_NAME, "called", "The name")
                .need("called", "Enter a name for this view");
        var query = query(viewer, typed);
        if (typed.ok() && !views.keep(viewer, name, query)) {
            typed.wrong("called", "You keep " + SavedViews.MOST + " views already. Remove one first");
        }
        if (!typed.ok()) {
            return form(viewer, typed, model);
        }
        next.addFlashAttribute("flash", "The view “" + name + "” was kept");
        return "redirect:/work?" + query;
    }

    @PostMapping("/{id}/remove")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        mustHaveADesk(viewer);
        views.remove(viewer, id);
        next.addFlashAttribute("flash", "The view was removed");
        return "redirect:/work/views";
    }

    private static String form(Viewer viewer, Typed typed, Model model) {
        model.addAttribute("query", query(viewer, typed));
        return "casework/newView";
    }

    /** The filter in the address as the desk itself writes it, so that nothing else is ever kept. */
    private static String query(Viewer viewer, Typed typed) {
        return viewer.may(May.RUN_CASE) ? WorkFilter.read(typed, viewer).query() : PupilFilter.read(typed).query();
    }

    private static void mustHaveADesk(Viewer viewer) {
        viewer.must(viewer.may(May.RUN_CASE) ? May.RUN_CASE : May.EDIT_CHILD);
    }
}
