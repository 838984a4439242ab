package continuum.people;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a name that a child had before or also goes by, so that they are found under it. */
@Controller
@RequestMapping("/children/{child}/people/names/new")
class OtherNamePages {

    private static final int LONGEST = 100;

    private final FactDesk desk;
    private final People people;
    private final Today today;

    OtherNamePages(FactDesk desk, People people, Today today) {
        this.desk = desk;
        this.people = people;
        this.today = today;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        return desk.show(model, typed, desk.toChange(viewer, child), "name");
    }

    @PostMapping
    String add(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var who = desk.toChange(viewer, child);
        typed.atMost(LONGEST, "given", "Given name").atMost(LONGEST, "family", "Family name");
        if (typed.text("given").isEmpty() && typed.text("family").isEmpty()) {
            typed.wrong("given", "Enter a given name or a family name");
        }
        var kind = typed.need("kind", "Select whether they had this name before or also go by it");
        var until = "before".equals(kind)
                ? typed.date("until", "Day on which the name changed", DateRule.todayOrInThePast(today.date()),
                        who.birthDate() == null
                                ? new DateRule(date -> true, "")
                                : DateRule.onOrAfter(who.birthDate(), "they were born"))
                : null;
        var name = "before".equals(kind)
                ? OtherName.former(typed.text("given"), typed.text("family"), until)
                : OtherName.also(typed.text("given"), typed.text("family"));
        return desk.done(viewer, who, typed, model, next, "The name was recorded",
                saved -> people.addName(viewer, saved, name), "name");
    }
}
