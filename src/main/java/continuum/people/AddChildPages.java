package continuum.people;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.settings.Postcode;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a child on the register; before it is saved, entries that may be the same child are shown. */
@Controller
class AddChildPages {

    private final People people;
    private final Matching matching;
    private final Today today;

    AddChildPages(People people, Matching matching, Today today) {
        this.people = people;
        this.matching = matching;
        this.today = today;
    }

    @GetMapping("/children/new")
    String ask(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.ADD_CHILD);
        return show(model, List.of());
    }

    @PostMapping("/children/new")
    String add(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.ADD_CHILD);
        var child = read(typed, viewer);
        if (child == null) {
            return show(model, List.of());
        }
        var candidates = matching.candidates(viewer, child);
        if (!candidates.isEmpty() && !"none-of-these".equals(typed.text("same"))) {
            return show(model, candidates);
        }
        people.add(viewer, child);
        next.addFlashAttribute("flash", child.details().nameUsed() + " was put on the register");
        return "redirect:/children/" + child.id() + "/people";
    }

    private @Nullable NewChild read(Typed typed, Viewer viewer) {
        var details = DetailsForm.read(typed, today.date());
        var numbers = new ArrayList<Identifier>();
        for (var kind : List.of(IdentifierKind.UPN, IdentifierKind.NHS, IdentifierKind.ULN)) {
            typed.atMost(40, kind.code(), kind.words());
            if (!typed.text(kind.code()).isEmpty()) {
                numbers.add(Identifier.of(kind, typed.text(kind.code())));
            }
        }
        typed.atMost(500, "address", "Address");
        var postcode = typed.text("postcode");
        if (!postcode.isEmpty() && Postcode.read(postcode).isEmpty()) {
            typed.wrong("postcode", "Enter a full postcode, like SK1 3XE");
        }
        if (details == null || !typed.ok()) {
            return null;
        }
        var child = NewChild.of(details).withIdentifiers(numbers);
        if (!typed.text("address").isEmpty() || !postcode.isEmpty()) {
            child = child.withAddress(new Address(typed.text("address"),
                    Postcode.read(postcode).map(Postcode::words).orElse(null), null, today.date()));
        }
        return ownSetting(viewer) == null
                ? child
                : child.withEnrolments(new Enrolment(ownSetting(viewer), today.date()));
    }

    /** A school puts its own children on the register: they are on its roll from today. */
    private static @Nullable SettingId ownSetting(Viewer viewer) {
        return (viewer.role() == Role.SENCO || viewer.role() == Role.HEAD_TEACHER) && viewer.party() != null
                ? new SettingId(viewer.party())
                : null;
    }

    private String show(Model model, List<Candidate> candidates) {
        model.addAttribute("candidates", candidates);
        model.addAttribute("today", today.date());
        return "people/add";
    }
}
