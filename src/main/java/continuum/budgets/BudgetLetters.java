package continuum.budgets;

import continuum.access.Viewer;
import continuum.budgets.Request.Decided;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.people.People;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/**
 * The letter of each decision about a personal budget. A refusal is told in writing, with its reasons and with the right to
 * have it looked at again (Special Educational Needs (Personal Budgets) Regulations 2014, regulation 7).
 */
@Component
class BudgetLetters {

    static final String KIND = "budgets.decided";

    private final FamilyLetters family;
    private final People people;
    private final History history;
    private final Today today;

    BudgetLetters(FamilyLetters family, People people, History history, Today today) {
        this.family = family;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** Tells the first decision, or the one after a refusal was looked at again. */
    void decided(Viewer by, Request request, Decided decision, boolean again) {
        var child = people.find(by, request.child()).orElseThrow(NoSuchElementException::new);
        var title = decision.agreed()
                ? "We agree to a personal budget"
                : again ? "We still can’t agree to a personal budget" : "We can’t agree to a personal budget";
        var model = Map.<String, Object>of("agreed", decision.agreed(), "again", again, "direct", request.direct(),
                "words", request.words(), "reasons", decision.reasons(), "on", decision.on());
        var written = family.write(by, child, KIND, to -> new Letter(child.id(), KIND, to, title,
                "budgets/letters/decided", model, request.id()).telling(decision.on(), null));
        if (written.isEmpty()) {
            history.record(by, new Entry(child.id(), "budgets.nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    null, Audience.STAFF, request.plan().value()));
        }
    }
}
