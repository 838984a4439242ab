package continuum.access;

import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealed records, and what opens one. A sealed record is hidden, as if it were not there, from everybody but the SEND
 * managers of the authority and those whom one of them names. Whoever must see a record at once can break the glass, sealed
 * or only out of reach: they say why, see it for some hours, and somebody else reviews it.
 *
 * <p>The room {@code sealing} writes the child's history and has the pages; the walls are here.
 */
@Component
public class Seals {

    /** How long a broken glass stays open. */
    public static final Duration GLASS_STAYS_OPEN = Duration.ofHours(4);

    /**
     * How a record stands for whoever sees it.
     *
     * @param glassUntil until when the viewer sees it by break-glass
     */
    public record Standing(boolean sealed, @Nullable Instant glassUntil) {}

    private final SealStore store;
    private final AccountStore accounts;
    private final Today today;

    Seals(SealStore store, AccountStore accounts, Today today) {
        this.store = store;
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * Seals a record.
     *
     * @throws SealRefused when it is sealed already
     */
    @Transactional
    public void seal(Viewer by, ChildId child, String reason) {
        mustSealAndSee(by, child);
        if (store.add(by, child, reason) == 0) {
            throw new SealRefused("This record is sealed already");
        }
    }

    /**
     * Opens a sealed record to somebody by name, from now until the end of a day, or as long as it is sealed.
     *
     * @return whom it is open to now
     * @throws SealRefused when nobody who may see children has an account with this e-mail address here
     */
    @Transactional
    public Account open(Viewer by, ChildId child, String email, String reason, @Nullable LocalDate last) {
        mustSealAndSee(by, child);
        var seal = store.seal(child).orElseThrow(() -> new SealRefused("This record is not sealed any more"));
        var account = accounts.byEmail(email)
                .flatMap(accounts::find)
                .filter(found -> !found.isClosed())
                .orElseThrow(() -> new SealRefused("Enter the email address of somebody who has an account here"));
        var acting = account.memberships().stream().filter(this::seesChildren).toList();
        if (acting.isEmpty()) {
            throw new SealRefused(account.name() + " does not work with children’s records here at present");
        }
        store.open(by, seal, account, String.join("; ", acting.stream().map(Membership::words).toList()), reason,
                last == null ? null : last.plusDays(1).atStartOfDay(Today.ZONE).toInstant());
        return account;
    }

    /** Ends what was opened to somebody by name. Ending it twice changes nothing. */
    @Transactional
    public Optional<Opening> close(Viewer by, ChildId child, UUID opening) {
        mustSealAndSee(by, child);
        var ending = store.openings(child).stream().filter(each -> each.id().equals(opening)).findFirst();
        return ending.filter(each -> store.close(by, each.id()) > 0);
    }

    /**
     * Lifts a seal. What was sealed, by whom and why, and to whom it was open, stays written down.
     *
     * @throws SealRefused when it was lifted before
     */
    @Transactional
    public void lift(Viewer by, ChildId child, String reason) {
        mustSealAndSee(by, child);
        if (store.lift(by, child, reason) == 0) {
            throw new SealRefused("This record is not sealed any more");
        }
    }

    /** The seal on a record, for those who may seal. */
    @Transactional(readOnly = true)
    public Optional<Seal> find(Viewer viewer, ChildId child) {
        mustSealAndSee(viewer, child);
        return store.seal(child);
    }

    /** The records that are sealed in the authority, those sealed last first. */
    @Transactional(readOnly = true)
    public List<Seal> list(Viewer viewer, int limit) {
        viewer.must(May.SEAL);
        return store.list(viewer.authority(), limit);
    }

    /** To whom a sealed record is and was open, by name or by break-glass; the latest first. */
    @Transactional(readOnly = true)
    public List<Opening> openings(Viewer viewer, ChildId child) {
        mustSealAndSee(viewer, child);
        return store.openings(child);
    }

    /**
     * Breaks the glass of a record: it is open to the viewer from now on for some hours, and waits for review.
     *
     * @param child a child of the viewer's authority, whom they could name exactly
     * @return whether it was opened; it is not when the viewer sees the record anyway
     */
    @Transactional
    public boolean breakGlass(Viewer by, ChildId child, String reason) {
        by.must(May.BREAK_GLASS);
        if (store.sees(by, child)) {
            return false;
        }
        store.breakGlass(by, child, reason, GLASS_STAYS_OPEN);
        accounts.happened(by, by.account(), "Opened a record by break-glass");
        return true;
    }

    /** What was opened by break-glass and waits for this viewer's review, oldest first. Nobody reviews themselves. */
    @Transactional(readOnly = true)
    public List<Opening> toReview(Viewer by) {
        by.must(May.REVIEW_BREAK_GLASS);
        return store.toReview(by);
    }

    /** What was reviewed, the latest first. */
    @Transactional(readOnly = true)
    public List<Opening> reviewed(Viewer by, int limit) {
        by.must(May.REVIEW_BREAK_GLASS);
        return store.reviewed(by, limit);
    }

    /**
     * Says whether it was right to open the record. When it was not, it is closed at once.
     *
     * @throws SealRefused when somebody else reviewed it in the meantime
     */
    @Transactional
    public void review(Viewer by, UUID opening, boolean upheld, String words) {
        by.must(May.REVIEW_BREAK_GLASS);
        var reviewing = store.find(opening)
                .filter(Opening::brokenGlass)
                .filter(each -> !each.account().equals(by.account()))
                .orElseThrow(() -> new NotAllowed(May.REVIEW_BREAK_GLASS));
        if (store.review(by, opening, upheld, words) == 0) {
            throw new SealRefused("Somebody else has reviewed this in the meantime");
        }
        accounts.happened(by, reviewing.account(),
                "Opening a record by break-glass was " + (upheld ? "upheld" : "not upheld"));
    }

    private boolean seesChildren(Membership membership) {
        return membership.isLive(today.date()) && membership.role().reach() != Role.Reach.NONE;
    }

    private void mustSealAndSee(Viewer by, ChildId child) {
        by.must(May.SEAL);
        if (!store.sees(by, child)) {
            throw new NotAllowed(May.SEAL);
        }
    }
}
