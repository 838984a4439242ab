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

/** Records that a child has died, so that nobody writes or calls as if they had not; and takes that back. */
@Controller
@RequestMapping("/children/{child}/people/death")
class DeathPages {

    private final FactDesk desk;
    private final People people;
    private final Corrections corrections;
    private final Today today;

    DeathPages(FactDesk desk, People people, Corrections corrections, Today today) {
        this.desk = desk;
        this.people = people;
        this.corrections = corrections;
        this.today = today;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        return desk.show(model, typed, desk.toChange(viewer, child), "death");
    }

    @PostMapping
    String died(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var who = desk.toChange(viewer, child);
        if (who.diedOn() != null) {
            var why = typed.atMost(500, "why", "Reason").need("why", "Enter why this is taken back");
            return desk.done(viewer, who, typed, model, next, "It was taken back that the child died",
                    saved -> corrections.livesAfterAll(viewer, saved, why), "death");
        }
        var on = typed.needDate("on", "Day on which they died", DateRule.todayOrInThePast(today.date()),
                who.birthDate() == null
                        ? new DateRule(date -> true, "")
                        : DateRule.onOrAfter(who.birthDate(), "they were born"));
        if (!typed.ticked("sure")) {
            typed.wrong("sure", "Confirm that this is the right child");
        }
        return desk.done(viewer, who, typed, model, next, "It was recorded that the child died",
                saved -> people.died(viewer, saved, on), "death");
    }
}
