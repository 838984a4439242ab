package continuum.advice;

import continuum.access.Viewer;
import continuum.advice.Asked.Whom;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.settings.Settings;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking somebody else: whom the family wished for or the authority thinks right; and declining a wish, with the reason. */
@Controller
@RequestMapping("/assessments/{id}/advice")
class OtherPages {

    private final CaseAdvice advice;
    private final Asking asking;
    private final Choices choices;
    private final Teams teams;
    private final Settings settings;
    private final Today today;

    OtherPages(CaseAdvice advice, Asking asking, Choices choices, Teams teams, Settings settings, Today today) {
        this.advice = advice;
        this.asking = asking;
        this.choices = choices;
        this.teams = teams;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/others")
    String show(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        page(viewer, id, model, request);
        typed.startingWith("on", today.date());
        return "advice/others";
    }

    @PostMapping("/others")
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var sheet = page(viewer, id, model, request);
        var body = typed.need("body", Body.class, "Select what kind of advice it is");
        var way = typed.need("way", Way.class, "Select how they are reached");
        var choice = way == null || body == null ? null : choice(viewer, way, typed, model);
        typed.atMost(2_000, "why", "The reason").atMost(4_000, "lookAt", "What you want to know");
        if (body == Body.OTHER || body == Body.WISHED) {
            typed.need("why", "Enter why they are asked");
        }
        var on = typed.needDate("on", "The day the request reaches them", DateRule.todayOrInThePast(today.date()));
        if (CaseAdvice.done(typed, () -> asking.ask(viewer, new AssessmentId(id), sheet.asked().size(),
                List.of(request(body, choice, typed, on))))) {
            next.addFlashAttribute("flash", way == Way.GUEST
                    ? "The request is made. Now make the private link, on the page of the request"
                    : "The request went out");
            return "redirect:/assessments/" + id + "/advice";
        }
        return "advice/others";
    }

    private static NewRequest request(Body body, Choice choice, Typed typed, LocalDate on) {
        return new NewRequest(body, choice.to(), choice.owner(), typed.text("why"), typed.text("lookAt"), on,
                List.of());
    }

    private @Nullable Choice choice(Viewer viewer, Way way, Typed typed, Model model) {
        return switch (way) {
            case TEAM -> {
                var value = typed.need("team", "Select the team");
                yield value == null
                        ? null
                        : choices.teams(Body.OTHER, teams.list(viewer))
                                .stream()
                                .filter(one -> one.value().equals(value))
                                .findFirst()
                                .orElseGet(() -> {
                                    typed.wrong("team", "Select the team from the list");
                                    return null;
                                });
            }
            case SETTING -> setting(viewer, typed, model);
            case GUEST -> {
                var name = typed.need("name", "Enter their name and where they work");
                typed.atMost(200, "name", "The name");
                yield name == null
                        ? null
                        : new Choice("guest", name, new Whom(Whom.Kind.GUEST, new UUID(0, 0), name), null);
            }
        };
    }

    /** A name that fits one setting is enough; of several the page offers a choice. */
    private @Nullable Choice setting(Viewer viewer, Typed typed, Model model) {
        var name = typed.need("setting", "Enter the name of the school or setting");
        if (name == null) {
            return null;
        }
        var found = settings.search(viewer, name);
        var chosen = found.stream()
                .filter(one -> found.size() == 1 || one.id().toString().equals(typed.text("settingId")))
                .findFirst();
        if (chosen.isPresent()) {
            return choices.setting(chosen.get().id(), chosen.get().name()).getFirst();
        }
        model.addAttribute("found",
                found.stream().map(one -> Option.of(one.id().toString(), one.name())).toList());
        typed.wrong(found.isEmpty() ? "setting" : "settingId", found.isEmpty()
                ? "No school or setting with this name is on the register"
                : "Select which of these it is");
        return null;
    }

    private AdviceSheet page(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        model.addAttribute("bodies", Arrays.stream(Body.values())
                .filter(body -> body != Body.FAMILY)
                .map(body -> Option.of(body.name(), body.words()))
                .toList());
        model.addAttribute("found", List.of());
        return advice.underWay(viewer, id, request, model,
                sheet -> model.addAttribute("teams", choices.teams(Body.OTHER, teams.list(viewer))
                        .stream()
                        .map(choice -> Option.of(choice.value(), choice.label()))
                        .toList()));
    }

    @GetMapping("/declined")
    String askWhy(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        advice.form(viewer, id, request, model, sheet -> {});
        return "advice/decline";
    }

    @PostMapping("/declined")
    String decline(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var who = typed.need("who", "Enter whom the family wished to be asked");
        var why = typed.need("why", "Enter why they are not asked");
        typed.atMost(200, "who", "The name").atMost(2_000, "why", "The reason");
        if (CaseAdvice.done(typed, () -> asking.decline(viewer, new AssessmentId(id), who, why))) {
            next.addFlashAttribute("flash", "It is recorded that they are not asked, and why");
            return "redirect:/assessments/" + id + "/advice";
        }
        advice.form(viewer, id, request, model, sheet -> {});
        return "advice/decline";
    }
}
