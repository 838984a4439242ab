package continuum.people;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.settings.Postcode;
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

/** Records where an adult around a child lives. */
@Controller
@RequestMapping("/children/{child}/people/adults/{tie}/address")
class AdultAddressPages {

    private final FactDesk desk;
    private final Adults adults;
    private final Today today;

    AdultAddressPages(FactDesk desk, Adults adults, Today today) {
        this.desk = desk;
        this.adults = adults;
        this.today = today;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable UUID tie, Typed typed, Model model) {
        var who = desk.toChange(viewer, child);
        var adult = adults.find(viewer, who.id(), tie).orElseThrow(NotOnTheRegister::new);
        typed.startingWith("restricted", adult.addressRestricted() ? "yes" : "no").startingWith("from", today.date());
        model.addAttribute("adult", adult);
        return desk.show(model, typed, who, "adultAddress");
    }

    @PostMapping
    String move(Viewer viewer, @PathVariable UUID child, @PathVariable UUID tie, Typed typed, Model model,
            RedirectAttributes next) {
        var who = desk.toChange(viewer, child);
        var adult = adults.find(viewer, who.id(), tie).orElseThrow(NotOnTheRegister::new);
        var lines = typed.atMost(500, "lines", "Address").need("lines", "Enter the address");
        var postcode = typed.text("postcode");
        if (!postcode.isEmpty() && Postcode.read(postcode).isEmpty()) {
            typed.wrong("postcode", "Enter a full postcode, like SK1 3XE");
        }
        var from = typed.needDate("from", "First day at this address", DateRule.todayOrInThePast(today.date()));
        var restricted = typed.need("restricted", "Select whether the address is restricted");
        var reason = "yes".equals(restricted)
                ? typed.atMost(500, "reason", "Reason").need("reason", "Enter why the address is restricted")
                : null;
        model.addAttribute("adult", adult);
        return desk.done(viewer, who, typed, model, next, "The address of " + adult.name() + " was recorded",
                saved -> adults.move(viewer, saved, tie,
                        new Address(lines, Postcode.read(postcode).map(Postcode::words).orElse(null), null, reason,
                                from)),
                "adultAddress");
    }
}
