package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.settings.Settings;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family asks for a setting, and the question goes to an officer. */
@Controller
class WishPages {

    private final ConsultingDesk desk;
    private final Wishes wishes;
    private final Settings settings;
    private final Today today;

    WishPages(ConsultingDesk desk, Wishes wishes, Settings settings, Today today) {
        this.desk = desk;
        this.wishes = wishes;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/plans/{id}/settings/wish")
    String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model,
            HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        return form(viewer, id, q, model, request);
    }

    @PostMapping("/plans/{id}/settings/wish")
    String save(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        mayAsk(viewer);
        var version = desk.show(viewer, id, model, request);
        var family = viewer.may(May.FAMILY_VIEW);
        var chosen = SettingsPages.ids(typed.all("setting"));
        if (chosen.size() != 1) {
            typed.wrong("setting", "Find the setting and select it");
        }
        typed.atMost(5_000, "why", "Why");
        var askedBy = family ? viewer.name() : typed.need("askedBy", "Enter who asks for it");
        typed.atMost(200, "askedBy", "The name");
        var on = family
                ? today.date()
                : typed.needDate("on", "The date it was asked for", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                var standing = wishes.ask(viewer, version.id(), new SettingId(chosen.getFirst()), askedBy, on,
                        typed.text("why"));
                next.addFlashAttribute("flash", standing.isRequest()
                        ? "It is noted. By law the plan names this setting unless one of three grounds is made out"
                        : "It is noted. This setting can’t be requested as others can: what you say is weighed");
                return ConsultingDesk.back(id);
            } catch (ConsultingRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, q, model, request);
    }

    private String form(Viewer viewer, UUID id, String q, Model model, HttpServletRequest request) {
        mayAsk(viewer);
        desk.show(viewer, id, model, request);
        model.addAttribute("settings", q.isBlank()
                ? List.of()
                : settings.search(viewer, q)
                        .stream()
                        .map(one -> Option.of(one.id().toString(), one.name())
                                .withHint(one.kind().words() + (one.town() == null ? "" : ", " + one.town())))
                        .toList());
        model.addAttribute("q", q);
        return "consulting/wish";
    }

    private static void mayAsk(Viewer viewer) {
        if (!viewer.may(May.FAMILY_VIEW)) {
            viewer.must(May.RUN_CASE);
        }
    }

    /** One setting that was asked for, the test and what was decided. */
    @GetMapping("/settings-wished/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.SEE_CHILD);
        var wish = wishes.find(viewer, id);
        desk.looked(viewer, wish);
        request.setAttribute("child", wish.child());
        model.addAttribute("wish", wish);
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("mayWithdraw", viewer.may(May.RUN_CASE) || viewer.may(May.FAMILY_VIEW));
        return "consulting/wished";
    }

    @PostMapping("/settings-wished/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        try {
            return "redirect:/matters/" + wishes.put(viewer, id);
        } catch (ConsultingRefused refused) {
            typed.wrong("form", refused.getMessage());
            return show(viewer, id, model, request, typed);
        }
    }

    @PostMapping("/settings-wished/{id}/withdraw")
    String withdraw(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        try {
            wishes.withdraw(viewer, id);
            next.addFlashAttribute("flash", "It is not asked for any more");
            return "redirect:/settings-wished/" + id;
        } catch (ConsultingRefused refused) {
            typed.wrong("form", refused.getMessage());
            return show(viewer, id, model, request, typed);
        }
    }
}
