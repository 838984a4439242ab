package continuum.requests;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.assessments.Channel;
import continuum.calendar.Today;
import continuum.links.PrivateLink;
import continuum.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writing a request: begun, saved at each step, found again by its link, sent. Whoever has the link may go on with it,
 * except that what somebody began signed in is theirs alone.
 */
@Component
public class Drafts {

    /** How long a draft is kept after it was last saved. */
    public static final Duration KEPT = Duration.ofDays(28);

    private final DraftStore store;
    private final Filing filing;
    private final People people;
    private final Authorities authorities;
    private final TransactionTemplate transaction;
    private final Today today;

    Drafts(DraftStore store, Filing filing, People people, Authorities authorities, TransactionTemplate transaction,
            Today today) {
        this.store = store;
        this.filing = filing;
        this.people = people;
        this.authorities = authorities;
        this.transaction = transaction;
        this.today = today;
    }

    /** Where the draft behind a link is. */
    static String path(PrivateLink link) {
        return "/request/" + link.secret();
    }

    /** Begins a request without an account. */
    public PrivateLink begin(AuthorityId authority) {
        var link = PrivateLink.create();
        asTheSystem(authority, () -> {
            store.forget(kept());
            store.add(authority, link, null, null, today.now());
            return link;
        });
        return link;
    }

    /**
     * Begins a request by somebody signed in.
     *
     * @param child a child they see; none when the child is not on the register, or has to be looked for
     * @param known what is known before the first page: who asks, and for staff when and how it reached the authority
     */
    public PrivateLink begin(Viewer by, @Nullable ChildId child, List<Part> known) {
        by.must(May.RECORD_REQUEST);
        var link = PrivateLink.create();
        transaction.executeWithoutResult(t -> {
            if (child != null && people.find(by, child).isEmpty()) {
                throw new NoSuchDraft();
            }
            store.add(by.authority(), link, new Draft.StartedBy(by.account(), by.name()), child, today.now());
            var draft = store.find(link, kept()).orElseThrow();
            known.forEach(part -> store.save(draft, part, today.now()));
        });
        return link;
    }

    /**
     * The draft behind a link.
     *
     * @throws NoSuchDraft when there is none, or it is somebody else's
     */
    public Draft find(PrivateLink link, Optional<Viewer> viewer) {
        return inItsAuthority(link, viewer, store::find, draft -> draft);
    }

    /** What somebody signed in began and has not sent. */
    public List<Draft> begunBy(Viewer viewer) {
        return transaction.execute(t -> store.begunBy(viewer));
    }

    /** A new link for a draft that its own writer found in their list; the one they had before leads nowhere now. */
    public PrivateLink goOn(Viewer by, UUID id) {
        return transaction.execute(t -> {
            var draft = store.begunBy(by).stream().filter(one -> one.id().equals(id)).findFirst();
            var link = PrivateLink.create();
            store.relink(draft.orElseThrow(NoSuchDraft::new), link);
            return link;
        });
    }

    /**
     * Saves what one page asked.
     *
     * @param seen the mark of what the page showed
     * @throws SavedElsewhere when something else was saved there meanwhile; nothing is written then
     */
    public void save(PrivateLink link, Optional<Viewer> viewer, String seen, Part part) {
        change(link, viewer, draft -> {
            var stored = draft.part(part);
            if (!stored.mark().equals(seen) && !stored.equals(part)) {
                throw new SavedElsewhere(draft);
            }
            store.save(draft, part, today.now());
        });
    }

    /** Adds a document. */
    public void attach(PrivateLink link, Optional<Viewer> viewer, String name, String mediaType, byte[] content) {
        change(link, viewer, draft -> store.attach(draft, name, mediaType, content, today.now()));
    }

    /** Takes a document out again. */
    public void remove(PrivateLink link, Optional<Viewer> viewer, UUID file) {
        change(link, viewer, draft -> store.remove(draft, file));
    }

    /**
     * Sends the request: from this moment it is received. Sending it twice is sending it once. When the child is known it
     * joins their case at once; otherwise staff say which child it is about.
     *
     * @throws Incomplete when nobody could act on it
     */
    public Draft send(PrivateLink link, Optional<Viewer> viewer) {
        if (find(link, viewer).startedBy() == null) {
            change(link, viewer, draft -> sent(draft));
        } else {
            transaction.executeWithoutResult(t -> {
                var draft = sent(store.lock(link, kept()).orElseThrow(NoSuchDraft::new));
                if (draft.child() != null) {
                    filing.file(viewer.orElseThrow(), draft, draft.child());
                }
            });
        }
        return find(link, viewer);
    }

    /** What is still missing was sent all the same. */
    static class Incomplete extends RuntimeException {

        Incomplete() {
            super("The request doesn't say who it is about or how to answer");
        }
    }

    private Draft sent(Draft draft) {
        if (!draft.missing().isEmpty()) {
            throw new Incomplete();
        }
        var on = draft.isTypedIn() ? draft.arrival().receivedOn() : today.date();
        var channel = draft.isTypedIn() ? draft.arrival().channel() : Channel.ONLINE;
        return draft.sent(new Part.Arrival(on, channel),
                store.sent(draft, Reference.create(), on, channel, today.now()));
    }

    private void change(PrivateLink link, Optional<Viewer> viewer, Consumer<Draft> work) {
        inItsAuthority(link, viewer, store::lock, draft -> {
            if (!draft.isSent()) {
                work.accept(draft);
            }
            return draft;
        });
    }

    /** A link says nothing about its authority; there are few, and the system looks in each. */
    private <T> T inItsAuthority(PrivateLink link, Optional<Viewer> viewer,
            BiFunction<PrivateLink, Instant, Optional<Draft>> find,
            Function<Draft, T> work) {
        for (var authority : authorities.list()) {
            var done = asTheSystem(authority.id(),
                    () -> find.apply(link, kept()).filter(draft -> isFor(draft, viewer)).map(work));
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new NoSuchDraft();
    }

    private <T> T asTheSystem(AuthorityId authority, Supplier<T> work) {
        return Viewing.as(Viewer.system(authority, "a request without an account"),
                () -> transaction.execute(t -> work.get()));
    }

    private static boolean isFor(Draft draft, Optional<Viewer> viewer) {
        return draft.startedBy() == null
                || viewer.map(one -> draft.startedBy().account().equals(one.account())).orElse(false);
    }

    private Instant kept() {
        return today.now().minus(KEPT);
    }
}
