package continuum.consulting;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.plans.PlanRefused;
import continuum.plans.PlanVersion;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming a setting, or a type of setting, in section I of the plan. */
@Controller
class NamingPages {

    private static final String TYPE_ONLY = "type";

    private final ConsultingDesk desk;
    private final Consulting consulting;
    private final Wishes wishes;
    private final Naming naming;
    private final Today today;

    NamingPages(ConsultingDesk desk, Consulting consulting, Wishes wishes, Naming naming, Today today) {
        this.desk = desk;
        this.consulting = consulting;
        this.wishes = wishes;
        this.naming = naming;
        this.today = today;
    }

    @GetMapping("/plans/{id}/settings/name")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return form(viewer, desk.act(viewer, id, model, request), model);
    }

    @PostMapping("/plans/{id}/settings/name")
    String name(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var version = desk.act(viewer, id, model, request);
        var setting = typed.need("setting", "Select what the plan names");
        var chosen = SettingsPages.ids(typed.all("setting"));
        if (setting != null && chosen.isEmpty() && !setting.equals(TYPE_ONLY)) {
            typed.wrong("setting", "Select one of the list");
        }
        if (TYPE_ONLY.equals(setting)) {
            typed.need("type", "Enter the type of setting");
        }
        typed.atMost(300, "type", "The type");
        var reasons = typed.need("reasons", "Enter why. The family reads it");
        typed.atMost(5_000, "reasons", "The reason");
        if (typed.ok()) {
            try {
                var into = naming.name(viewer, version.id(), chosen.isEmpty() ? null : new SettingId(chosen.getFirst()),
                        typed.text("type"), reasons);
                next.addFlashAttribute("flash", "Section I was written. The family reads it when the plan is sent");
                return "redirect:/plans/" + into + "#section-I";
            } catch (ConsultingRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            } catch (PlanRefused refused) {
                typed.wrong("form", refused.getMessage());
            }
        }
        return form(viewer, version, model);
    }

    private String form(Viewer viewer, PlanVersion version, Model model) {
        var asked = consulting.of(viewer, version);
        var options = new ArrayList<Option>();
        asked.stream()
                .map(Consultation::setting)
                .distinct()
                .forEach(setting -> asked.stream()
                        .filter(one -> one.setting().equals(setting))
                        .findFirst()
                        .ifPresent(one -> options.add(Option.of(setting.toString(), one.settingName())
                                .withHint(said(one)))));
        options.add(Option.of(TYPE_ONLY, "Only a type of setting"));
        model.addAttribute("options", options);
        model.addAttribute("wishes", wishes.of(viewer, version));
        return "consulting/name";
    }

    private String said(Consultation one) {
        var reply = one.sent();
        return reply != null
                ? "It replied: " + reply.answer().words().toLowerCase()
                : one.mayGoOn(today.date()) ? "It has not replied, and its time is over" : "It still has time to reply";
    }
}
