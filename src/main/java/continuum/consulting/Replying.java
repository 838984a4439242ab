package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.OpenedPaper;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.plans.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a setting's own people do when they are asked. They have nothing to do with the child: they see the question and
 * its pack, only while it runs, by their own eyes (both walls know the setting that is asked). What follows from their
 * answer, and that they looked, is then recorded by the system in their name.
 */
@Component
public class Replying {

    private final ConsultationStore store;
    private final PackStore packs;
    private final Plans plans;
    private final Papers papers;
    private final Duties duties;
    private final History history;
    private final Today today;
    private final TransactionTemplate transaction;

    Replying(ConsultationStore store, PackStore packs, Plans plans, Papers papers, Duties duties, History history,
            Today today, TransactionTemplate transaction) {
        this.store = store;
        this.packs = packs;
        this.plans = plans;
        this.papers = papers;
        this.duties = duties;
        this.history = history;
        this.today = today;
        this.transaction = transaction;
    }

    /** Everything that the setting is asked now, what is due first first. */
    public List<Consultation> desk(Viewer viewer) {
        viewer.must(May.ANSWER_CONSULTATION);
        return seeing(() -> store.asked(viewer));
    }

    /**
     * One consultation of the setting.
     *
     * @throws NoSuchElementException when it is not asked, or not any more
     */
    public Consultation find(Viewer viewer, ConsultationId id) {
        viewer.must(May.ANSWER_CONSULTATION);
        return seeing(() -> store.asked(viewer, id)).orElseThrow(NoSuchElementException::new);
    }

    /** Opens the pack. The look is recorded. */
    public Pack open(Viewer viewer, ConsultationId id) {
        var one = find(viewer, id);
        var pack = seeing(() -> packs.asked(viewer, one.pack())
                .map(stored -> new Pack(plans.read(stored.plan()),
                        stored.checksum(), packs.askedPapers(viewer, one.pack()), stored.madeOn())))
                .orElseThrow(NoSuchElementException::new);
        inTheirName(viewer, () -> history.looked(viewer, one.child(),
                "The plan, as " + one.settingName() + " was consulted about it"));
        return pack;
    }

    /** Opens a paper of the pack. The look is recorded. */
    public OpenedPaper paper(Viewer viewer, ConsultationId id, PaperId paper) {
        var one = find(viewer, id);
        if (seeing(() -> packs.askedPapers(viewer, one.pack())).stream().noneMatch(each -> each.id().equals(paper))) {
            throw new NoSuchElementException();
        }
        return Viewing.as(system(viewer),
                () -> papers.openFor(viewer, paper, "as " + one.settingName() + " was consulted"))
                .orElseThrow(NoSuchElementException::new);
    }

    /**
     * Saves the reply as it is so far. Nobody outside the setting reads it before it is sent; one that was sent is changed
     * by it, and what it said before is kept.
     *
     * @param revision the reply as the person saw it
     * @throws ReplyChanged when somebody else of the setting saved it meanwhile
     */
    public void save(Viewer by, ConsultationId id, long revision, Reply reply) {
        var one = find(by, id);
        check(reply);
        if (one.revision() != revision) {
            throw new ReplyChanged(one);
        }
        inTheirName(by, () -> {
            if (!store.reply(by, id, revision, reply, today.now())) {
                throw new ReplyChanged(store.find(system(by), id).orElseThrow(NoSuchElementException::new));
            }
            if (one.hasReplied()) {
                tell(by, one, "reply-changed", one.settingName() + " changed its reply to the consultation.");
            }
        });
    }

    /** Sends the reply as it was saved: the authority and the family read it from now on. */
    public void send(Viewer by, ConsultationId id, long revision) {
        var one = find(by, id);
        if (one.reply() == null) {
            throw new ConsultingRefused(null, "Write the reply first");
        }
        check(one.reply());
        if (one.hasReplied()) {
            return;
        }
        inTheirName(by, () -> {
            if (!store.send(by, id, revision, today.date(), today.now())) {
                throw new ReplyChanged(store.find(system(by), id).orElseThrow(NoSuchElementException::new));
            }
            duties.record(system(by), store.process(id), Event.of("setting-replied", today.date(), id.toString()));
            tell(by, one, "replied", one.settingName() + " replied to the consultation: "
                    + one.reply().answer().words().toLowerCase().replaceFirst("^we ", "it ") + ".");
        });
    }

    /** Every ground has its particulars, and there is at least one where a setting should not be named. */
    private static void check(Reply reply) {
        var missing = missing(reply);
        if (missing != null) {
            throw new ConsultingRefused(missing, "Enter the particulars of each reason you selected");
        }
        if (reply.answer() == Reply.Answer.CANNOT && reply.grounds().isEmpty()) {
            throw new ConsultingRefused("grounds", "Select at least one of the reasons that the law knows");
        }
        if (reply.answer() == Reply.Answer.IF && reply.words().isBlank()) {
            throw new ConsultingRefused("words", "Enter what would have to be arranged first");
        }
    }

    private static @Nullable String missing(Reply reply) {
        var empty = new ArrayList<String>();
        for (var one : reply.grounds()) {
            if (one.which().isBlank()) {
                empty.add("which-" + one.ground().code());
            }
            if (one.steps().isBlank()) {
                empty.add("steps-" + one.ground().code());
            }
            if (one.why().isBlank()) {
                empty.add("why-" + one.ground().code());
            }
        }
        return empty.isEmpty() ? null : empty.getFirst();
    }

    private <T> T seeing(Supplier<T> work) {
        return transaction.execute(t -> work.get());
    }

    private void inTheirName(Viewer by, Runnable work) {
        Viewing.as(system(by), () -> transaction.executeWithoutResult(t -> work.run()));
    }

    private static Viewer system(Viewer by) {
        return Viewer.system(by.authority(), by.name());
    }

    private void tell(Viewer by, Consultation one, String kind, String what) {
        history.record(by, new Entry(one.child(), "consulting." + kind, today.date(), what, null, Audience.FAMILY,
                one.plan().value()));
    }
}
