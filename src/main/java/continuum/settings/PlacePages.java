package continuum.settings;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.codes.Codes;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many places of which type from which day; opening and closing a unit. */
@Controller
class PlacePages {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MOST = 5_000;

    private final Settings settings;
    private final Today today;

    PlacePages(Settings settings, Today today) {
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/settings/{id}/places")
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        Settings.mustKeep(viewer);
        return page(viewer, SettingPages.found(settings, viewer, id), model);
    }

    @PostMapping("/settings/{id}/places")
    String keep(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        var of = typed.text("of");
        var unit = settings.units(viewer, setting.id())
                .stream()
                .filter(one -> one.id().toString().equals(of))
                .findFirst();
        var kind = unit.map(Unit::kind)
                .or(() -> typed.choice("of", PlaceKind.class).filter(one -> !one.ofUnit()));
        if (kind.isEmpty()) {
            typed.wrong("of", "Select the type of places");
        }
        var number = number(typed);
        var from = typed.needDate("from", "The day from which there are so many", sensible());
        if (!typed.ok()) {
            return page(viewer, setting, model);
        }
        settings.setPlaces(viewer, setting.id(), kind.orElseThrow(), unit.map(Unit::id).orElse(null), from, number);
        next.addFlashAttribute("flash", "Places saved");
        return "redirect:/settings/" + id;
    }

    @GetMapping("/settings/{id}/units/new")
    String askUnit(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        Settings.mustKeep(viewer);
        return unitPage(SettingPages.found(settings, viewer, id), model);
    }

    @PostMapping("/settings/{id}/units/new")
    String openUnit(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        var kind = typed.choice("kind", PlaceKind.class).filter(PlaceKind::ofUnit);
        if (kind.isEmpty()) {
            typed.wrong("kind", "Select SEN unit or resourced provision");
        }
        var name = typed.need("name", "Enter the name of the unit");
        typed.atMost(200, "name", "The name of the unit");
        var need = typed.text("need");
        if (!Codes.needs().holds(need, today.date())) {
            typed.wrong("need", "Select the main type of need");
        }
        var number = number(typed);
        var from = typed.needDate("from", "The day it opens", sensible());
        if (!typed.ok()) {
            return unitPage(setting, model);
        }
        settings.openUnit(viewer, setting.id(),
                new Unit.New(kind.orElseThrow(), name, need, setting.lowAge(), setting.highAge(), from, number));
        next.addFlashAttribute("flash", name + " is on the register");
        return "redirect:/settings/" + id;
    }

    @GetMapping("/settings/{id}/units/{unit}/close")
    String askClosing(Viewer viewer, @PathVariable UUID id, @PathVariable UUID unit, Typed typed, Model model) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        return closingPage(setting, unit(viewer, setting, unit), model);
    }

    @PostMapping("/settings/{id}/units/{unit}/close")
    String close(Viewer viewer, @PathVariable UUID id, @PathVariable UUID unit, Typed typed, Model model,
            RedirectAttributes next) {
        Settings.mustKeep(viewer);
        var setting = SettingPages.found(settings, viewer, id);
        var closing = unit(viewer, setting, unit);
        var from = typed.needDate("from", "The first day without it", DateRule.onOrAfter(closing.openedOn(),
                "it opened"));
        if (!typed.ok()) {
            return closingPage(setting, closing, model);
        }
        settings.closeUnit(viewer, new SettingId(id), unit, from);
        next.addFlashAttribute("flash", closing.name() + " closes");
        return "redirect:/settings/" + id;
    }

    private static Integer number(Typed typed) {
        if (typed.need("number", "Enter the number of places") == null) {
            return null;
        }
        return typed.number("number", "The number of places", 0, MOST);
    }

    private DateRule[] sensible() {
        return new DateRule[]{DateRule.onOrAfter(FIRST, "the register begins"),
                DateRule.onOrBefore(today.date().plusYears(20), "20 years from today end")};
    }

    private Unit unit(Viewer viewer, Setting setting, UUID id) {
        return settings.units(viewer, setting.id())
                .stream()
                .filter(one -> one.id().equals(id) && one.closedOn() == null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Viewer viewer, Setting setting, Model model) {
        var ofUnits = settings.units(viewer, setting.id())
                .stream()
                .filter(unit -> unit.closedOn() == null)
                .map(unit -> Option.of(unit.id().toString(), unit.name()));
        var others = Arrays.stream(PlaceKind.values())
                .filter(kind -> !kind.ofUnit())
                .map(kind -> Option.of(kind.name(), kind.words()));
        model.addAttribute("setting", setting);
        model.addAttribute("options", Stream.concat(ofUnits, others).toList());
        return "settings/places";
    }

    private String unitPage(Setting setting, Model model) {
        model.addAttribute("setting", setting);
        model.addAttribute("kinds", List.of(
                Option.of(PlaceKind.RESOURCED_PROVISION.name(), PlaceKind.RESOURCED_PROVISION.words())
                        .withHint("Pupils are taught mainly in mainstream classes, with extra support"),
                Option.of(PlaceKind.SEN_UNIT.name(), PlaceKind.SEN_UNIT.words())
                        .withHint("Pupils are taught mainly in separate classes")));
        model.addAttribute("needs", Codes.needs()
                .validOn(today.date())
                .stream()
                .filter(need -> !need.code().equals("NSA"))
                .map(need -> Option.of(need.code(), need.label()))
                .toList());
        return "settings/unit";
    }

    private static String closingPage(Setting setting, Unit unit, Model model) {
        model.addAttribute("setting", setting);
        model.addAttribute("unit", unit);
        return "settings/unitClose";
    }
}
