package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.plans.PlanVersion;
import continuum.plans.VersionId;
import continuum.settings.Listed;
import continuum.settings.Settings;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which settings are asked about a plan and what they say; and asking more of them, several at once. */
@Controller
class SettingsPages {

    private final ConsultingDesk desk;
    private final Consulting consulting;
    private final Wishes wishes;
    private final PlanSettings planSettings;
    private final Settings settings;
    private final Today today;

    SettingsPages(ConsultingDesk desk, Consulting consulting, Wishes wishes, PlanSettings planSettings,
            Settings settings,
            Today today) {
        this.desk = desk;
        this.consulting = consulting;
        this.wishes = wishes;
        this.planSettings = planSettings;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/plans/{id}/settings")
    String list(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var opened = planSettings.open(viewer, new VersionId(id));
        request.setAttribute("child", opened.child());
        model.addAttribute("version", opened.version());
        model.addAttribute("asked", opened.asked());
        model.addAttribute("wishes", opened.wishes());
        model.addAttribute("named", opened.named() == null ? List.of() : List.of(opened.named()));
        model.addAttribute("rooms", opened.rooms());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        model.addAttribute("today", today.date());
        return "consulting/settings";
    }

    @GetMapping("/plans/{id}/settings/ask")
    String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model,
            HttpServletRequest request, Typed typed) {
        return form(viewer, desk.act(viewer, id, model, request), q, List.of(), model);
    }

    @PostMapping("/plans/{id}/settings/ask")
    String send(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var version = desk.act(viewer, id, model, request);
        var chosen = ids(typed.all("setting"));
        if (chosen.size() < typed.all("setting").size()) {
            typed.wrong("setting", "Select settings of the list");
        }
        if (ids(typed.all("paper")).size() < typed.all("paper").size()) {
            typed.wrong("paper", "Select papers of the list");
        }
        if (typed.ok()) {
            try {
                var asked = consulting.ask(viewer, version.id(), chosen.stream().map(SettingId::new).toList(),
                        ids(typed.all("paper")).stream().map(PaperId::new).toList());
                next.addFlashAttribute("flash", asked.size() == 1
                        ? "1 setting was asked. It finds the pack on its desk"
                        : asked.size() + " settings were asked. They find the pack on their desks");
                return ConsultingDesk.back(id);
            } catch (ConsultingRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return form(viewer, version, q, chosen, model);
    }

    private String form(Viewer viewer, PlanVersion version, String q, List<UUID> chosen, Model model) {
        var offered = new LinkedHashMap<SettingId, String>();
        wishes.of(viewer, version)
                .stream()
                .filter(Wish::isOpen)
                .forEach(wish -> offered.put(wish.setting(), wish.settingName() + ", asked for by the family"));
        for (var one : chosen) {
            settings.find(viewer, new SettingId(one)).ifPresent(found -> offered.putIfAbsent(found.id(), found.name()));
        }
        if (!q.isBlank()) {
            settings.search(viewer, q).forEach(one -> offered.putIfAbsent(one.id(), words(one)));
        }
        var rooms = consulting.rooms(viewer, offered.keySet());
        var options = new ArrayList<Option>();
        offered.forEach((id, words) -> options.add(Option.of(id.toString(), words)
                .withHint(rooms.containsKey(id) ? rooms.get(id).words() : null)));
        model.addAttribute("settings", options);
        model.addAttribute("papers", consulting.canGoWithIt(viewer, version.child())
                .stream()
                .map(paper -> Option.of(paper.id().toString(), paper.title()))
                .toList());
        model.addAttribute("q", q);
        return "consulting/ask";
    }

    private static String words(Listed one) {
        return one.name() + ", " + one.kind().words().toLowerCase()
                + (one.town() == null ? "" : ", " + one.town()) + (one.inArea() ? "" : ", in another area");
    }

    /** Those of the values that are ids. */
    static List<UUID> ids(List<String> values) {
        return values.stream().map(SettingsPages.parse()).filter(java.util.Objects::nonNull).distinct().toList();
    }

    private static Function<String, UUID> parse() {
        return value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                return null;
            }
        };
    }
}
