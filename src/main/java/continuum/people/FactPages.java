package continuum.people;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.codes.Codes;
import continuum.codes.LocalAuthorities;
import continuum.codes.LocalAuthority;
import continuum.settings.Postcode;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a fact with its date to a child's entry: a number, an address, SEN provision, a time in care, an agreement. */
@Controller
class FactPages {

    private final FactDesk desk;
    private final People people;
    private final Consents consents;
    private final Today today;

    FactPages(FactDesk desk, People people, Consents consents, Today today) {
        this.desk = desk;
        this.people = people;
        this.consents = consents;
        this.today = today;
    }

    @GetMapping("/children/{child}/people/numbers/new")
    String askNumber(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        return show(model, typed, desk.toChange(viewer, child), "number");
    }

    @PostMapping("/children/{child}/people/numbers/new")
    String number(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var kind = typed.need("kind", IdentifierKind.class, "Select what kind of number it is");
        var value = typed.atMost(40, "value", "Number").need("value", "Enter the number");
        return done(viewer, child, typed, model, next, "number", "The number was recorded",
                who -> people.addIdentifier(viewer, who, Identifier.of(kind, value)));
    }

    @GetMapping("/children/{child}/people/address")
    String askAddress(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        var who = desk.toChange(viewer, child);
        typed.startingWith("restricted", who.addressRestricted() ? "yes" : "no").startingWith("from", today.date());
        return show(model, typed, who, "address");
    }

    @PostMapping("/children/{child}/people/address")
    String address(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
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
        return done(viewer, child, typed, model, next, "address", "The address was recorded",
                who -> people.move(viewer, who, new Address(lines,
                        Postcode.read(postcode).map(Postcode::words).orElse(null), null, reason, from)));
    }

    @GetMapping("/children/{child}/people/sen")
    String askSen(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        var who = desk.toChange(viewer, child);
        typed.startingWith("provision", who.sen().name())
                .startingWith("primary", who.primaryNeed())
                .startingWith("secondary", who.secondaryNeed())
                .startingWith("from", today.date());
        return show(model, typed, who, "sen");
    }

    @PostMapping("/children/{child}/people/sen")
    String sen(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var provision = typed.need("provision", SenProvision.class, "Select what the child gets");
        if (provision != null && !SenProvision.current().contains(provision)) {
            typed.wrong("provision", "Select what the child gets");
        }
        var primary = need(typed, "primary");
        var secondary = need(typed, "secondary");
        if (provision != null && provision != SenProvision.NONE && primary == null) {
            typed.wrong("primary", "Select the first type of need");
        }
        if (primary != null && primary.equals(secondary)) {
            typed.wrong("secondary", "The second type of need must differ from the first");
        }
        var from = typed.needDate("from", "First day", DateRule.todayOrInThePast(today.date()));
        return done(viewer, child, typed, model, next, "sen", "SEN provision was recorded",
                who -> people.recordSen(viewer, who, provision, primary, secondary, from));
    }

    @GetMapping("/children/{child}/people/care")
    String askCare(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        return show(model, typed, desk.toChange(viewer, child), "care");
    }

    @PostMapping("/children/{child}/people/care")
    String care(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var looked = desk.toChange(viewer, child).isLookedAfter();
        var what = looked ? typed.need("what", "Select what has changed") : "begins";
        if ("ended".equals(what)) {
            var last = typed.needDate("on", "Last day", DateRule.todayOrInThePast(today.date()));
            return done(viewer, child, typed, model, next, "care", "The end of the time in care was recorded",
                    who -> people.endCare(viewer, who, last));
        }
        var authority = typed.need("authority", "Select the authority that looks after the child");
        if (authority != null && LocalAuthorities.find(authority).isEmpty()) {
            typed.wrong("authority", "Select the authority that looks after the child");
        }
        var from = typed.needDate("on", "First day", DateRule.todayOrInThePast(today.date()));
        return done(viewer, child, typed, model, next, "care", "The time in care was recorded",
                who -> people.lookAfter(viewer, who, authority, from));
    }

    @GetMapping("/children/{child}/people/consents/new")
    String askConsent(Viewer viewer, @PathVariable UUID child, Typed typed, Model model) {
        typed.startingWith("from", today.date());
        return show(model, typed, desk.toChange(viewer, child), "consent");
    }

    @PostMapping("/children/{child}/people/consents/new")
    String consent(Viewer viewer, @PathVariable UUID child, Typed typed, Model model, RedirectAttributes next) {
        var purpose = typed.atMost(200, "purpose", "What for").need("purpose", "Enter what the information is for");
        var with = typed.atMost(200, "with", "With whom").need("with", "Enter with whom it is shared");
        var given = typed.need("given", "Select whether they agreed");
        var by = typed.atMost(200, "by", "Who said so").need("by", "Enter who agreed or refused");
        var basis = typed.need("basis", LawfulBasis.class, "Select the lawful basis");
        var from = typed.needDate("from", "First day", DateRule.todayOrInThePast(today.date()));
        var expires = typed.date("expires", "Last day",
                from == null ? new DateRule(date -> true, "") : DateRule.onOrAfter(from, "it begins"));
        return done(viewer, child, typed, model, next, "consent", "The agreement was recorded",
                who -> consents.record(viewer, who, new Consent(continuum.area.Identifiers.next(), purpose, with, basis,
                        "yes".equals(given), by, from, expires, null, "")));
    }

    @PostMapping("/children/{child}/people/consents/{id}/withdrawal")
    String withdraw(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, RedirectAttributes next) {
        consents.withdraw(viewer, new ChildId(child), id, today.date());
        next.addFlashAttribute("flash", "The agreement was withdrawn");
        return "redirect:/children/" + child + "/people";
    }

    private @Nullable String need(Typed typed, String field) {
        return Codes.needs().holds(typed.text(field), today.date()) ? typed.text(field) : null;
    }

    private String done(Viewer viewer, UUID child, Typed typed, Model model, RedirectAttributes next, String page,
            String flash, Consumer<ChildId> save) {
        authorities(model);
        return desk.done(viewer, desk.toChange(viewer, child), typed, model, next, flash, save, page);
    }

    private String show(Model model, Typed typed, Child child, String page) {
        authorities(model);
        return desk.show(model, typed, child, page);
    }

    private static void authorities(Model model) {
        model.addAttribute("authorities", LocalAuthorities.all()
                .stream()
                .filter(one -> one.validTo() == null)
                .map((LocalAuthority one) -> Option.of(one.code(), one.name()))
                .toList());
    }
}
