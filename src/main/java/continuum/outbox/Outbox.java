package continuum.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.outbox.HandingOver.ToHandOver;
import continuum.papers.Leaving;
import continuum.papers.LetterId;
import continuum.papers.LetterRefused;
import continuum.papers.LetterSent;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits to leave, and letting it go. Nothing goes that the gate of {@link Letters} stops at that moment. */
@Component
public class Outbox {

    static final int PAGE = 25;
    private static final int MOST_AT_ONCE = 200;
    private static final String HELD = "This letter is held back in the outbox";
    private static final String END_THAT = "End that there first";

    private final OutboxStore store;
    private final Letters letters;
    private final Carrier carrier;
    private final History history;
    private final Today today;
    private final SchedulerClient jobs;
    private final OneTimeTask<ToHandOver> handingOver;

    Outbox(OutboxStore store, Letters letters, Carrier carrier, History history, Today today, SchedulerClient jobs,
            OneTimeTask<ToHandOver> letterHandedOver) {
        this.store = store;
        this.letters = letters;
        this.carrier = carrier;
        this.history = history;
        this.today = today;
        this.jobs = jobs;
        this.handingOver = letterHandedOver;
    }

    /** Whether letters are taken away by themselves, once somebody lets them go. */
    public boolean takesThemAway() {
        return carrier.takesThemAway();
    }

    /** Who takes them away, as pages name it. */
    public String carrier() {
        return carrier.words();
    }

    /** A page of what waits, with what the gate says of each letter now. */
    @Transactional(readOnly = true)
    public OutboxList list(Viewer viewer, OutboxFilter filter, Waiting.@Nullable Key after) {
        viewer.must(May.SEND_LETTERS);
        var stored = store.waiting(viewer, filter, today.date(), after, PAGE + 1);
        var page = stored.stream().limit(PAGE).toList();
        var gate = gate(viewer, page.stream().map(OutboxStore.Stored::letter).toList());
        var next = stored.size() > PAGE ? page.getLast().key().written() : null;
        var counted = store.counted(viewer, today.date(), today.now());
        return new OutboxList(counted.waiting(),
                counted.someCameBack() ? store.notDelivered(viewer, today.now()) : List.of(),
                page.stream()
                        .filter(one -> gate.containsKey(one.letter()))
                        .map(one -> new Waiting(one.letter(), one.child(), one.standing(), one.said(), one.key(),
                                gate.get(one.letter())))
                        .toList(),
                next);
    }

    /** A letter that waits, with what the gate says of it now. */
    @Transactional(readOnly = true)
    public Leaving find(Viewer viewer, LetterId letter) {
        viewer.must(May.SEND_LETTERS);
        var found = gate(viewer, List.of(letter)).get(letter);
        if (found == null || !found.letter().waits()) {
            throw new NoSuchBatch();
        }
        return found;
    }

    /** Holds a letter back until somebody ends that. */
    @Transactional
    public void hold(Viewer by, LetterId letter, String why) {
        var found = find(by, letter).letter();
        store.hold(by, found.child(), letter, true, why, today.now());
        tell(by, found.child(), letter, "held", "A letter is held back: “" + found.title() + "”.", why);
    }

    /** The letter waits again as the others do. */
    @Transactional
    public void holdNoMore(Viewer by, LetterId letter) {
        var found = find(by, letter).letter();
        store.hold(by, found.child(), letter, false, "", today.now());
        tell(by, found.child(), letter, "held-no-more", "A letter is held back no more: “" + found.title() + "”.",
                null);
    }

    /**
     * Puts letters together to be printed.
     *
     * @return the batch
     * @throws OutboxRefused when one of them may not leave
     */
    @Transactional
    public UUID print(Viewer by, List<LetterId> which) {
        var free = free(by, which);
        var children = new LinkedHashMap<LetterId, ChildId>();
        free.forEach(one -> children.put(one.letter().id(), one.letter().child()));
        return store.addBatch(by, children, today.now());
    }

    /** A batch as it stands now. */
    @Transactional(readOnly = true)
    public Batch batch(Viewer viewer, UUID id) {
        viewer.must(May.SEND_LETTERS);
        var batch = store.batch(viewer, id).orElseThrow(NoSuchBatch::new);
        var held = store.heldInBatch(viewer, id);
        return new Batch(id, batch.madeAt(), batch.by(),
                letters.leaving(viewer, store.inBatch(viewer, id), false)
                        .stream()
                        .map(one -> held.contains(one.letter().id()) && one.mayLeave() ? stopped(one) : one)
                        .sorted(java.util.Comparator.comparing(one -> one.letter().id().value()))
                        .toList());
    }

    private static Leaving stopped(Leaving one) {
        return new Leaving(one.letter(), one.childName(), one.way(), one.email(), new Leaving.Stop(HELD, END_THAT));
    }

    /**
     * A letter is recorded as sent, on whatever page: not while it is held back. What the carrier has already can't be kept.
     *
     * @throws LetterRefused when it is held back
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(LetterSent sent) {
        var letter = sent.letter().id();
        if (store.isHeld(sent.by(), letter)
                && store.standing(sent.by(), letter.value()).filter("taken"::equals).isEmpty()) {
            throw new LetterRefused(HELD + ". " + END_THAT);
        }
    }

    /** The batches printed last, newest first. */
    @Transactional(readOnly = true)
    public List<Batch.Line> batches(Viewer viewer) {
        viewer.must(May.SEND_LETTERS);
        return store.batches(viewer, PAGE);
    }

    /** One PDF of all letters of a batch that may leave and are made. Each letter is looked at, and that is recorded. */
    @Transactional
    public byte[] pdf(Viewer by, UUID id) {
        var made = batch(by, id).toPost().stream().filter(one -> one.letter().hasPdf()).toList();
        if (made.isEmpty()) {
            throw new NoSuchBatch();
        }
        return OnePdf.of(made.stream()
                .map(one -> OnePdf.of(letters.pdf(by, one.letter().id()).orElseThrow(NoSuchBatch::new),
                        letters.enclosed(by, one.letter().id())))
                .toList());
    }

    /**
     * Records letters of a batch as posted, all that still may leave.
     *
     * @return how many
     * @throws LetterRefused when one of them may not have left on that day
     */
    @Transactional
    public int posted(Viewer by, UUID id, LocalDate on) {
        var left = batch(by, id).toPost();
        left.forEach(one -> letters.send(by, one.letter().id(), Way.POST, on));
        return left.size();
    }

    /**
     * Lets letters go to the carrier, which takes them in the background.
     *
     * @throws OutboxRefused when one of them may not leave, or people must take them
     */
    @Transactional
    public int letGo(Viewer by, List<LetterId> which) {
        if (!carrier.takesThemAway()) {
            throw new OutboxRefused("Nothing is connected that sends letters. Print them, and post them");
        }
        var free = free(by, which);
        for (var one : free) {
            var letter = one.letter();
            store.handover(by, letter.child(), "letter", letter.id().value(), null, "queued", null, null, today.now());
            // The scheduler runs on the real clock, whatever day the house stands on.
            jobs.scheduleIfNotExists(
                    handingOver.instance("letter-" + letter.id(),
                            new ToHandOver(by.authority().value(), letter.child().value(), letter.id().value(), null)),
                    Instant.now());
        }
        return free.size();
    }

    private List<Leaving> free(Viewer by, List<LetterId> which) {
        by.must(May.SEND_LETTERS);
        if (which.isEmpty()) {
            throw new OutboxRefused("Select the letters");
        }
        if (which.size() > MOST_AT_ONCE) {
            throw new OutboxRefused("Select " + MOST_AT_ONCE + " letters or fewer at a time");
        }
        var gate = gate(by, which);
        for (var letter : which) {
            var found = gate.get(letter);
            if (found == null) {
                throw new OutboxRefused("One of the letters is not there any more. Select again");
            }
            if (found.stop() != null) {
                throw new OutboxRefused("“" + found.letter().title() + "” to " + found.letter().toName()
                        + " may not leave. " + found.stop().words());
            }
            if (store.isHeld(by, letter)) {
                throw new OutboxRefused("“" + found.letter().title() + "” to " + found.letter().toName()
                        + " is held back. End that first");
            }
            if (store.standing(by, letter.value())
                    .filter(one -> one.equals("queued") || one.equals("later"))
                    .isPresent()) {
                throw new OutboxRefused("“" + found.letter().title() + "” is being handed over already");
            }
        }
        return which.stream().distinct().map(gate::get).toList();
    }

    private Map<LetterId, Leaving> gate(Viewer viewer, Collection<LetterId> which) {
        return letters.leaving(viewer, which, carrier.takesThemAway())
                .stream()
                .collect(Collectors.toMap(one -> one.letter().id(), Function.identity()));
    }

    private void tell(Viewer by, ChildId child, LetterId letter, String kind, String what, @Nullable String why) {
        history.record(by, new Entry(child, "outbox." + kind, today.date(), what, why, Audience.STAFF, letter.value()));
    }
}
