package continuum.people;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.settings.Listed;
import continuum.settings.Settings;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a child on the roll of a setting, and takes them off it. */
@Controller
@RequestMapping("/children/{child}/people/settings")
class RollPages {

    private final FactDesk desk;
    private final People people;
    private final Rolls rolls;
    private final Settings settings;
    private final Today today;

    RollPages(FactDesk desk, People people, Rolls rolls, Settings settings, Today today) {
        this.desk = desk;
        this.people = people;
        this.rolls = rolls;
        this.settings = settings;
        this.today = today;
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        typed.startingWith("from", today.date());
        var entry = desk.entryToChange(viewer, child);
        choices(model, entry, List.of());
        return desk.show(model, typed, entry.child(), "roll");
    }

    @PostMapping("/new")
    String enrol(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var entry = desk.entryToChange(viewer, child);
        var found = found(viewer, typed);
        var setting = chosen(found, typed);
        var from = typed.needDate("from", "First day", notBeforeBirth(entry.child()),
                new DateRule(date -> !date.isAfter(today.date().plusYears(1)), "must be within a year from today"));
        if (setting != null && from != null) {
            entry.places()
                    .stream()
                    .filter(place -> place.roll().setting().equals(setting)
                            && (place.roll().to() == null || !place.roll().to().isBefore(from)))
                    .findFirst()
                    .ifPresent(place -> typed.wrong("school",
                            "They are on the roll of " + place.name() + " on that day already"));
        }
        var elsewhere = open(entry).stream().anyMatch(place -> !place.roll().setting().equals(setting));
        var other = elsewhere
                ? typed.need("other", Rolls.Other.class, "Select what becomes of the roll they are on now")
                : Rolls.Other.LEAVES;
        choices(model, entry, setting == null ? found : List.of());
        return desk.done(viewer, entry.child(), typed, model, next, "The place on the roll was recorded",
                who -> rolls.enrol(viewer, who, setting, from, other), "roll");
    }

    @GetMapping("/{line}/end")
    String askEnd(Viewer viewer, @PathVariable UUID child, @PathVariable UUID line, Typed typed, Model model) {
        var entry = desk.entryToChange(viewer, child);
        typed.startingWith("last", today.date());
        model.addAttribute("place", openPlace(entry, line));
        return desk.show(model, typed, entry.child(), "rollEnd");
    }

    @PostMapping("/{line}/end")
    String end(Viewer viewer, @PathVariable UUID child, @PathVariable UUID line, Typed typed, Model model,
            RedirectAttributes next) {
        var entry = desk.entryToChange(viewer, child);
        var place = entry.place(line).orElseThrow(NotOnTheRegister::new);
        var last = typed.needDate("last", "Last day", DateRule.onOrAfter(place.roll().from(), "they went on the roll"),
                new DateRule(date -> !date.isAfter(today.date().plusYears(1)), "must be within a year from today"));
        if (place.roll().to() != null) {
            typed.wrong("last", "Their last day there is recorded already. Take that back first if it is wrong");
        }
        model.addAttribute("place", place);
        return desk.done(viewer, entry.child(), typed, model, next, "That they left " + place.name() + " was recorded",
                who -> people.leave(viewer, who, place.roll().setting(), last), "rollEnd");
    }

    private static RegisterEntry.Place openPlace(RegisterEntry entry, UUID line) {
        return entry.place(line).filter(place -> place.roll().to() == null).orElseThrow(NotOnTheRegister::new);
    }

    private static List<RegisterEntry.Place> open(RegisterEntry entry) {
        return entry.places().stream().filter(place -> place.roll().to() == null).toList();
    }

    private static void choices(Model model, RegisterEntry entry, List<Listed> found) {
        model.addAttribute("open", open(entry));
        model.addAttribute("found", found);
    }

    /** The settings that the typed words may mean. */
    private List<Listed> found(Viewer viewer, Typed typed) {
        var words = typed.atMost(200, "school", "Name or number")
                .need("school", "Enter the name or URN of the setting");
        if (words == null || !typed.ok()) {
            return List.of();
        }
        var found = settings.search(viewer, words);
        if (found.isEmpty()) {
            typed.wrong("school", "No setting is found under this. Check the spelling, or try its URN");
        }
        return found;
    }

    /** The one that is meant: the one chosen among them, the only one, or the only one of exactly that name. */
    private static @Nullable SettingId chosen(List<Listed> found, Typed typed) {
        var exact = found.stream().filter(one -> one.name().equalsIgnoreCase(typed.text("school"))).toList();
        Optional<Listed> meant = found.stream()
                .filter(one -> one.id().toString().equals(typed.text("setting")))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .or(() -> exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty());
        if (meant.isEmpty() && !found.isEmpty()) {
            typed.wrong("setting", "Select the setting that you mean");
        }
        return meant.map(Listed::id).orElse(null);
    }

    private static DateRule notBeforeBirth(Child child) {
        return child.birthDate() == null
                ? new DateRule(date -> true, "")
                : DateRule.onOrAfter(child.birthDate(), "they were born");
    }
}
