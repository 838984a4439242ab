package continuum.people;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
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

/**
 * Records what was found about a young person's capacity to decide, and who acts instead (Mental Capacity Act 2005, which
 * holds from 16).
 */
@Controller
@RequestMapping("/children/{child}/people/capacity/new")
class CapacityPages {

    private static final int AGE = 16;

    /** The kinds of decision that a finding can be about. */
    private static final List<Option> DECISIONS = List.of(
            Option.of(Capacity.ANY, "Every decision about their education, health and care"),
            Option.of("request-assessment", "Asking for an EHC needs assessment"),
            Option.of("assessments.decided", "Challenging a decision about an assessment or a plan"));

    private final FactDesk desk;
    private final People people;
    private final Today today;

    CapacityPages(FactDesk desk, People people, Today today) {
        this.desk = desk;
        this.people = people;
        this.today = today;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        var entry = desk.entryToChange(viewer, child);
        typed.startingWith("from", today.date());
        choices(model, entry);
        return desk.show(model, typed, entry.child(), "capacity");
    }

    @PostMapping
    String add(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var entry = desk.entryToChange(viewer, child);
        var born = entry.child().birthDate();
        var decision = typed.need("decision", "Select which decisions it is about");
        if (decision != null && DECISIONS.stream().noneMatch(one -> one.value().equals(decision))) {
            typed.wrong("decision", "Select which decisions it is about");
        }
        var lacks = typed.need("lacks", "Select whether they can decide");
        var instead = "yes".equals(lacks) ? instead(typed, entry) : null;
        var by = typed.atMost(200, "by", "Who found it").need("by", "Enter who found it");
        var from = typed.needDate("from", "Day of the finding", DateRule.todayOrInThePast(today.date()),
                new DateRule(date -> born == null || !date.isBefore(born.plusYears(AGE)),
                        "must be on or after their 16th birthday: before that their parents decide"));
        var to = typed.date("to", "Last day on which it holds",
                from == null ? new DateRule(date -> true, "") : DateRule.onOrAfter(from, "it begins"));
        choices(model, entry);
        return desk.done(viewer, entry.child(), typed, model, next, "The finding was recorded",
                who -> people.recordCapacity(viewer, who, new Capacity(decision, "yes".equals(lacks),
                        instead == null ? null : instead.adult().id(),
                        instead == null ? null : typed.choice("as", Capacity.ActsAs.class).orElse(null), by, from, to)),
                "capacity");
    }

    /** Who acts instead; nobody when the parents do. */
    private static @Nullable Responsible instead(Typed typed, RegisterEntry entry) {
        if (typed.text("who").equals("parents")) {
            return null;
        }
        var chosen = entry.adults()
                .stream()
                .filter(adult -> adult.id().toString().equals(typed.text("who")))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            typed.wrong("who", "Select who decides instead");
        } else {
            typed.need("as", Capacity.ActsAs.class, "Select as what they decide");
        }
        return chosen;
    }

    private static void choices(Model model, RegisterEntry entry) {
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("adults", entry.adults());
    }
}
