package continuum.messages;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.messages.Conversation.Attached;
import continuum.messages.Conversation.Call;
import continuum.outbox.Nudges;
import continuum.people.Child;
import continuum.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages between one person of a family and the authority, about one child. What the family writes starts the clock of
 * an answer; what the authority writes ends it, and the family is told by an e-mail that names nobody.
 */
@Component
public class Messages {

    /** The process whose clock runs until the family has its answer. */
    static final String CLOCK = "message";
    private static final int MONTHS_MEASURED = 3;
    private static final int MOST = 100;

    /** Somebody of a family to whom staff can write. */
    public record Reachable(UUID party, String name) {}

    private final MessageStore store;
    private final People people;
    private final Duties duties;
    private final Nudges nudges;
    private final History history;
    private final Calendars calendars;
    private final Today today;

    Messages(MessageStore store, People people, Duties duties, Nudges nudges, History history, Calendars calendars,
            Today today) {
        this.store = store;
        this.people = people;
        this.duties = duties;
        this.nudges = nudges;
        this.history = history;
        this.calendars = calendars;
        this.today = today;
    }

    /** A child's conversations that this viewer may read, the newest first. The look is recorded. */
    @Transactional
    public List<Conversation> of(Viewer viewer, ChildId child) {
        var found = opened(viewer, child, "Messages");
        return store.of(viewer, found.id(), isStaff(viewer));
    }

    /** One conversation with what was written. The look is recorded. */
    @Transactional
    public Conversation open(Viewer viewer, ChildId child, UUID id) {
        opened(viewer, child, "A message");
        return find(viewer, child, id);
    }

    /** The family writes about something new, or asks to be called. */
    @Transactional
    public UUID begin(Viewer by, ChildId child, String about, String words, @Nullable Call call,
            List<Attached> papers) {
        by.must(May.FAMILY_VIEW);
        var found = people.find(by, child).orElseThrow(NoSuchConversation::new);
        return begin(by, found, by.party(), by.name(), about, words, call, papers, true);
    }

    /** Staff write to one of the family first. */
    @Transactional
    public UUID beginWith(Viewer by, ChildId child, UUID party, String about, String words, List<Attached> papers) {
        by.must(May.RUN_CASE);
        var found = people.find(by, child).orElseThrow(NoSuchConversation::new);
        var to = reachable(by, child).stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new MessageRefused("Select one of the family who may be told"));
        return begin(by, found, to.party(), to.name(), about, words, null, papers, false);
    }

    /** To whom of the family staff can write about the child today. */
    @Transactional(readOnly = true)
    public List<Reachable> reachable(Viewer by, ChildId child) {
        by.must(May.RUN_CASE);
        var found = people.find(by, child).orElseThrow(NoSuchConversation::new);
        var all = new ArrayList<Reachable>();
        people.adults(by, child)
                .stream()
                .filter(one -> one.mayBeWrittenTo(today.date()))
                .forEach(one -> all.add(new Reachable(one.adult().id().value(), one.name())));
        if (found.isYoungPerson(today.date())) {
            all.add(new Reachable(child.value(), found.name()));
        }
        return all;
    }

    /**
     * Writes the next message.
     *
     * @param seen the number of the last message that the writer saw
     * @throws MessageRefused when somebody wrote meanwhile, or the family may not be told any more
     */
    @Transactional
    public void write(Viewer by, ChildId child, UUID id, long seen, String words, List<Attached> papers) {
        var conversation = find(by, child, id);
        if (conversation.lastSeq() != seen) {
            throw new MessageRefused(
                    "Somebody else wrote while you were typing. Read that first; your words are still here");
        }
        var family = by.may(May.FAMILY_VIEW) && !by.isSystem();
        if (!family) {
            mayStillBeTold(by, conversation);
        }
        if (!store.add(by, conversation, family, words, null, papers, today.now())) {
            throw new MessageRefused(
                    "Somebody else wrote while you were typing. Read that first; your words are still here");
        }
        if (family) {
            owed(by, conversation);
            tell(by, child, id, "received", conversation.with() + " wrote a message.", null);
        } else {
            answered(by, conversation, "message-answered");
            nudges.tell(by, child, conversation.party());
            tell(by, child, id, "answered", "A message was written to " + conversation.with() + ".", null);
        }
    }

    /** Nothing more is to be written. The family can still write, which opens it again. */
    @Transactional
    public void close(Viewer by, ChildId child, UUID id, String why) {
        by.must(May.RUN_CASE);
        var conversation = find(by, child, id);
        if (conversation.isClosed()) {
            throw new MessageRefused("This was closed already");
        }
        store.close(by, conversation, why, today.now());
        answered(by, conversation, "withdrawn");
        tell(by, child, id, "closed", "Messages with " + conversation.with() + " were closed.", why);
    }

    /** What waits for an answer, and how soon others had theirs. */
    @Transactional(readOnly = true)
    public MessageDesk desk(Viewer viewer, boolean everybody) {
        viewer.must(May.RUN_CASE);
        var times = ReplyTimes.of(store.answered(viewer, today.date().minusMonths(MONTHS_MEASURED)),
                calendars.of(viewer.authority()));
        return new MessageDesk(store.waiting(viewer, everybody, today.date(), MOST), times);
    }

    private UUID begin(Viewer by, Child child, UUID party, String with, String about, String words, @Nullable Call call,
            List<Attached> papers, boolean family) {
        var id = Identifiers.next();
        var now = today.now();
        store.begin(by, id, child.id(), party, with, about, now);
        var begun = new Conversation(id, child.id(), party, with, about, 0, now, family, by.name(), null, null,
                List.of());
        store.add(by, begun, family, words, call, papers, now);
        if (family) {
            owed(by, begun);
            tell(by, child.id(), id, "received",
                    with + (call == null ? " wrote a message." : " asked us to call them."), null);
        } else {
            nudges.tell(by, child.id(), party);
            tell(by, child.id(), id, "begun", "A message was written to " + with + ".", null);
        }
        return id;
    }

    /** An answer is owed from the first message that waits for one; more of them don't move the day. */
    private void owed(Viewer by, Conversation to) {
        if (store.running(to).isEmpty()) {
            var process = duties.open(by, new NewProcess(CLOCK, to.child(), to.id(), Subject.ANYONE,
                    store.caseworker(to.child()).orElse(null)));
            duties.record(by, process, Event.of("message-received", today.date()));
        }
    }

    private void answered(Viewer by, Conversation conversation, String event) {
        store.running(conversation)
                .ifPresent(process -> duties.record(by, process, Event.of(event, today.date())));
    }

    private void mayStillBeTold(Viewer by, Conversation conversation) {
        if (reachable(by, conversation.child()).stream()
                .noneMatch(one -> one.party().equals(conversation.party()))) {
            throw new MessageRefused(conversation.with()
                    + " may not be told about the child today, so nothing is written to them. Close this instead");
        }
    }

    private Conversation find(Viewer viewer, ChildId child, UUID id) {
        return store.find(viewer, child, id, isStaff(viewer)).orElseThrow(NoSuchConversation::new);
    }

    private Child opened(Viewer viewer, ChildId child, String page) {
        if (!isStaff(viewer)) {
            viewer.must(May.FAMILY_VIEW);
        }
        return people.open(viewer, child, page).orElseThrow(NoSuchConversation::new);
    }

    private static boolean isStaff(Viewer viewer) {
        return viewer.may(May.RUN_CASE);
    }

    private void tell(Viewer by, ChildId child, UUID id, String kind, String what, @Nullable String why) {
        history.record(by, new Entry(child, "messages." + kind, today.date(), what, why, Audience.STAFF, id));
    }
}
