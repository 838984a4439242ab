package continuum.people;

import continuum.area.PersonId;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form about an adult around a child: who they are and what they are to the child. */
final class AdultForm {

    private AdultForm() {}

    static void start(Typed typed, Responsible saved) {
        var adult = saved.adult();
        var tie = saved.tie();
        typed.startingWith("given", adult.givenName())
                .startingWith("family", adult.familyName())
                .startingWith("organisation", adult.organisation())
                .startingWith("email", adult.email())
                .startingWith("telephone", adult.telephone())
                .startingWith("relationship", tie.relationship().name())
                .startingWith("parental", tie.parentalResponsibility() ? "yes" : "no")
                .startingWith("livesWith", tie.livesWith() ? "yes" : "no")
                .startingWith("order", tie.contactOrder())
                .startingWith("told", tie.mayBeTold() ? "yes" : "no")
                .startingWith("ended", tie.to());
        if (tie.notTold() != null) {
            typed.startingWith("notToldReason", tie.notTold().reason())
                    .startingWith("notToldBy", tie.notTold().decidedBy())
                    .startingWith("notToldOn", tie.notTold().decidedOn());
        }
        ContactForm.start(typed, adult.contactNeeds());
    }

    /** Who was typed; reads the first half of the form. */
    static @Nullable Adult readAdult(Typed typed, PersonId id) {
        typed.atMost(100, "given", "Given name")
                .atMost(100, "family", "Family name")
                .atMost(200, "organisation",
                        "Organisation");
        if (typed.text("given").isEmpty() && typed.text("family").isEmpty()) {
            typed.wrong("given", "Enter a given name or a family name");
        }
        var email = typed.text("email");
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,100}@[^@\\s]{1,150}\\.[^@\\s]{2,}")) {
            typed.wrong("email", "Enter an email address in the right form, like name@example.org");
        }
        var telephone = typed.text("telephone");
        if (!telephone.isEmpty() && !telephone.matches("[+(]?[0-9][0-9 ()-]{6,24}")) {
            typed.wrong("telephone", "Enter a telephone number, like 01632 960 001");
        }
        var needs = ContactForm.read(typed);
        return typed.ok()
                ? new Adult(id, typed.text("given"), typed.text("family"), typed.text("organisation"),
                        email.isEmpty() ? null : email, telephone.isEmpty() ? null : telephone, needs)
                : null;
    }

    /** What they are to the child; reads the second half of the form. */
    static @Nullable Tie readTie(Typed typed, LocalDate from, LocalDate today) {
        var relationship = typed.need("relationship", Relationship.class, "Select what they are to the child");
        var parental = typed.need("parental", "Select whether they hold parental responsibility");
        var livesWith = typed.need("livesWith", "Select whether the child lives with them");
        var order = typed.number("order", "Order of contact", 1, 20);
        var told = typed.need("told", "Select whether they may be told about the child");
        NotTold notTold = null;
        if ("no".equals(told)) {
            var reason = typed.atMost(500, "notToldReason", "Reason")
                    .need("notToldReason",
                            "Enter why they may not be told");
            var by = typed.atMost(200, "notToldBy", "Who decided it").need("notToldBy", "Enter who decided it");
            var on = typed.needDate("notToldOn", "Date of the decision", DateRule.todayOrInThePast(today));
            notTold = reason == null || by == null || on == null ? null : new NotTold(reason, by, on);
        }
        var ended = typed.date("ended", "Last day", DateRule.onOrAfter(from, "it began"));
        return typed.ok()
                ? new Tie(relationship, "yes".equals(parental), "yes".equals(livesWith), notTold,
                        order == null ? 9 : order, from, ended)
                : null;
    }
}
