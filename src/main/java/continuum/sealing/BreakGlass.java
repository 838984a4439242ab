package continuum.sealing;

import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.Opening;
import continuum.access.SealRefused;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.history.History;
import continuum.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening a record that one may not see otherwise, in an emergency, and the review afterwards. */
@Component
public class BreakGlass {

    private static final int REVIEWED_LATELY = 50;

    private final Seals seals;
    private final People people;
    private final Accounts accounts;
    private final History history;
    private final TransactionTemplate transaction;

    BreakGlass(Seals seals, People people, Accounts accounts, History history, TransactionTemplate transaction) {
        this.seals = seals;
        this.people = people;
        this.accounts = accounts;
        this.history = history;
        this.transaction = transaction;
    }

    /**
     * Opens the record of the child with this number and birth date, both exact, for some hours. A try that finds nobody is
     * written down too, and the answer does not tell a wrong number from a wrong birth date.
     *
     * @return the child; nothing when there is no such child in the viewer's authority
     */
    public Optional<ChildId> open(Viewer by, String number, LocalDate born, String reason) {
        by.must(May.BREAK_GLASS);
        var system = Viewer.system(by.authority(), "break-glass");
        var found = Viewing.as(system, () -> people.withNumber(system, number, born));
        transaction.executeWithoutResult(t -> found.ifPresentOrElse(child -> {
            if (seals.breakGlass(by, child, reason)) {
                history.looked(by, child, "Opened by break-glass");
            }
        }, () -> accounts.happened(by, by.account(), "Tried to open a record by break-glass, and found none")));
        return found;
    }

    /** What waits for this viewer's review, oldest first. */
    @Transactional(readOnly = true)
    public List<Broken> toReview(Viewer by) {
        return seals.toReview(by).stream().map(each -> broken(by, each)).toList();
    }

    /** What was reviewed lately, the latest first. */
    @Transactional(readOnly = true)
    public List<Broken> reviewed(Viewer by) {
        return seals.reviewed(by, REVIEWED_LATELY).stream().map(each -> broken(by, each)).toList();
    }

    /**
     * Says whether it was right to open the record. When it was not, it is closed to them at once.
     *
     * @throws SealRefused when somebody else reviewed it in the meantime
     */
    @Transactional
    public void review(Viewer by, UUID opening, boolean upheld, String words) {
        seals.review(by, opening, upheld, words);
    }

    private Broken broken(Viewer by, Opening opening) {
        var child = people.find(by, opening.child()).orElse(null);
        return new Broken(opening, child, child == null
                ? List.of()
                : history.opened(by, opening.child(), opening.account(), opening.from(), opening.end()));
    }
}
