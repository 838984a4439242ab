package continuum.settings;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.web.Conflict;
import continuum.web.Typed;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which cluster and neighbourhood a setting counts to. */
@Controller
class ArrangementPages {

    private final Settings settings;
    private final Neighbourhoods neighbourhoods;

    ArrangementPages(Settings settings, Neighbourhoods neighbourhoods) {
        this.settings = settings;
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/settings/{id}/arrangement")
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        typed.startingWith("cluster", setting.cluster())
                .startingWith("neighbourhood", setting.neighbourhoodSaid() ? setting.neighbourhood() : null);
        return page(viewer, setting, List.of(), model);
    }

    @PostMapping("/settings/{id}/arrangement")
    String keep(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        var cluster = typed.text("cluster");
        var neighbourhood = typed.text("neighbourhood");
        typed.atMost(200, "cluster", "The cluster's name");
        if (!neighbourhood.isEmpty()
                && neighbourhoods.list(viewer).stream().noneMatch(one -> one.name().equals(neighbourhood))) {
            typed.wrong("neighbourhood", "Select one of the area's neighbourhoods");
        }
        if (!typed.ok()) {
            return page(viewer, setting, List.of(), model);
        }
        try {
            settings.arrange(viewer, new SettingId(id), cluster.isEmpty() ? null : cluster,
                    neighbourhood.isEmpty() ? null : neighbourhood, typed.version());
        } catch (Changed meanwhile) {
            return page(viewer, setting, List.of(new Conflict("Cluster", words(setting.cluster()), words(cluster)),
                    new Conflict("Neighbourhood",
                            setting.neighbourhoodSaid() ? words(setting.neighbourhood()) : "As its ward says",
                            neighbourhood.isEmpty() ? "As its ward says" : neighbourhood)),
                    model);
        }
        next.addFlashAttribute("flash", "Cluster and neighbourhood saved");
        return "redirect:/settings/" + id;
    }

    private String page(Viewer viewer, Setting setting, List<Conflict> conflicts, Model model) {
        model.addAttribute("setting", setting);
        model.addAttribute("neighbourhoods", neighbourhoods.list(viewer));
        model.addAttribute("clusters", settings.clusters(viewer));
        model.addAttribute("conflicts", conflicts);
        model.addAttribute("last", settings.changes(viewer, setting.id(), 1).stream().findFirst().orElse(null));
        return "settings/arrangement";
    }

    private static String words(String text) {
        return text == null || text.isEmpty() ? "None" : text;
    }
}
