package continuum.advising;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.Advice;
import continuum.advice.AdviceRefused;
import continuum.advice.Asked;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.NoSuchAdvice;
import continuum.area.Authorities;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.links.PrivateLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Private links, for clinicians and independent psychologists without an account. A link opens one request until a day, can be
 * taken back at any time, and each use of it is recorded.
 */
@Component
public class GuestLinks {

    /** Where the link of a guest leads. */
    static final String PATH = "/advice/by-link/";

    private static final int LONGEST_WEEKS = 12;

    private final GuestLinkStore store;
    private final Advice advice;
    private final Authorities authorities;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    GuestLinks(GuestLinkStore store, Advice advice, Authorities authorities, History history,
            TransactionTemplate transaction, Today today) {
        this.store = store;
        this.advice = advice;
        this.authorities = authorities;
        this.history = history;
        this.transaction = transaction;
        this.today = today;
    }

    /**
     * Makes a link to a request that went to somebody without an account. Any earlier link to it is dead.
     *
     * @return the address, which nobody can find again
     */
    @Transactional
    public String make(Viewer by, AskedId id, LocalDate until) {
        var asked = mine(by, id);
        if (!asked.isOpen()) {
            throw new AdviceRefused("until", "This request has its answer, so no link to it is needed");
        }
        if (until.isBefore(today.date()) || until.isAfter(today.date().plusWeeks(LONGEST_WEEKS))) {
            throw new AdviceRefused("until", "The last day must be between today and "
                    + DateWords.inWords(today.date().plusWeeks(LONGEST_WEEKS)));
        }
        store.revoke(by, id, today.now());
        var link = PrivateLink.create();
        store.add(by, asked, link, until, today.now());
        tell(by, asked, "A private link to the request for advice was made for " + asked.to().name() + ", until "
                + DateWords.inWords(until) + ".");
        return PATH + link.secret();
    }

    /** The link opens nothing any more, from this moment. */
    @Transactional
    public void revoke(Viewer by, AskedId id) {
        var asked = mine(by, id);
        store.revoke(by, id, today.now());
        tell(by, asked, "The private link of " + asked.to().name() + " was taken back.");
    }

    /** The links that were made to a request, the newest first. */
    @Transactional(readOnly = true)
    public List<GuestLink> of(Viewer viewer, AskedId id) {
        return store.of(viewer, mine(viewer, id).id());
    }

    /**
     * Opens the request behind a link, for whoever has it, and records that it was used.
     *
     * @param what what they did: "GET part/needs"
     */
    Optional<Who> use(PrivateLink link, String what) {
        return authorities.list().stream().flatMap(authority -> {
            var system = Viewer.system(authority.id(), "Private links");
            return Viewing.as(system, () -> transaction.execute(t -> store.find(link)
                    .filter(found -> found.isLive(today.date()))
                    .flatMap(found -> guest(system, found, link, what)))).stream();
        }).findFirst();
    }

    private Optional<Who> guest(Viewer system, GuestLink found, PrivateLink link, String what) {
        return advice.find(system, found.asked()).filter(asked -> asked.takenBackOn() == null).map(asked -> {
            var guest = Viewer.system(system.authority(), found.guest() + ", by a private link");
            store.used(guest, asked, found, what, today.now());
            return new Who(guest, asked.id(), PATH + link.secret());
        });
    }

    private Asked mine(Viewer by, AskedId id) {
        by.must(May.RUN_CASE);
        return advice.find(by, id)
                .filter(asked -> asked.to().kind() == Whom.Kind.GUEST)
                .orElseThrow(NoSuchAdvice::new);
    }

    private void tell(Viewer by, Asked asked, String what) {
        history.record(by, new Entry(asked.child(), "advising.guest-link", today.date(), what, Audience.STAFF,
                asked.assessment().value()));
    }
}
