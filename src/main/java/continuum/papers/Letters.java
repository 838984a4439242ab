package continuum.papers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Authorities;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.LetterPrinting.ToPrint;
import continuum.people.Child;
import continuum.people.People;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that leave the authority. A letter is written once, its words are frozen, and its PDF is made in the
 * background. Before it is written and again before it leaves, its recipient must have to do with that very child.
 */
@Component
public class Letters {

    private final LetterStore store;
    private final Papers papers;
    private final LeavingStore gate;
    private final People people;
    private final Authorities authorities;
    private final TemplateEngine templates;
    private final History history;
    private final Today today;
    private final SchedulerClient jobs;
    private final OneTimeTask<ToPrint> printing;
    private final ApplicationEventPublisher events;

    Letters(LetterStore store, Papers papers, LeavingStore gate, People people, Authorities authorities,
            TemplateEngine templates,
            History history, Today today, SchedulerClient jobs, OneTimeTask<ToPrint> letterPdf,
            ApplicationEventPublisher events) {
        this.store = store;
        this.papers = papers;
        this.gate = gate;
        this.people = people;
        this.authorities = authorities;
        this.templates = templates;
        this.history = history;
        this.today = today;
        this.jobs = jobs;
        this.printing = letterPdf;
        this.events = events;
    }

    /**
     * Writes a letter, dated today, and freezes it. It is not sent yet.
     *
     * @throws LetterRefused when it may not go to this recipient, or lacks what the law wants in it
     */
    @Transactional
    public LetterId write(Viewer by, Letter letter) {
        by.must(May.RUN_CASE);
        var child = people.find(by, letter.child()).orElseThrow(NoSuchPaper::new);
        mustBeAlive(child);
        var to = rightRecipient(by, letter.to(), child);
        var head = store.letterhead(by).orElse(Letterhead.NONE);
        if (letter.rights() != null) {
            to.mustHold(people.decisionMaker(by, child.id(), letter.kind(), today.date()), child);
            if (!head.namesWhoHelps()) {
                throw new LetterRefused(
                        "A notice of this decision must name who helps families, the mediation adviser and the disagreement resolution service. An administrator sets them under Letterhead");
            }
        }
        attachmentsMustBelong(by, letter, to);
        var id = LetterId.create();
        var html = render(by, letter, to, child, head);
        store.add(by, id, letter, to, today.date(), html, today.now());
        history.record(by, new Entry(child.id(), "papers.letter-written", today.date(),
                "A letter was written: “" + letter.title() + "”.", Audience.STAFF, id.value()));
        // The scheduler runs on the real clock, whatever day the house stands on.
        jobs.scheduleIfNotExists(printing.instance(id.toString(), new ToPrint(by.authority().value(), id.value())),
                Instant.now());
        return id;
    }

    /**
     * Records that the letter left, and says so to the room it came from ({@link LetterSent}) in the same transaction.
     *
     * @param on the day it left; the last days in a notice are counted from its date, so that must be the same
     * @throws LetterRefused when it may not go to its recipient any more, or not on this day
     */
    @Transactional
    public void send(Viewer by, LetterId id, WrittenLetter.Way how, LocalDate on) {
        by.must(May.RUN_CASE);
        var letter = store.find(by, id).orElseThrow(NoSuchPaper::new);
        if (on.isAfter(today.date()) || on.isBefore(letter.dated())) {
            throw new LetterRefused("The day it was sent must be between the date of the letter, %s, and today"
                    .formatted(DateWords.inWords(letter.dated())));
        }
        var facts = gate.facts(by, List.of(id)).getFirst();
        ReleaseGate.judge(facts, how, on)
                .ifPresent(stop -> {
                    throw new LetterRefused(stop.words());
                });
        store.send(by, letter, how, on, today.now());
        history.record(by, new Entry(letter.child(), "papers.released", on,
                "The letter “%s” may leave: %s, who has to do with %s today and may be told. %s.".formatted(
                        letter.title(),
                        letter.toName(), facts.childName(), how.words()),
                Audience.STAFF, id.value()));
        history.record(by, new Entry(letter.child(), "papers.letter-sent", on,
                "A letter was sent: “" + letter.title() + "”.", Audience.FAMILY, id.value()));
        events.publishEvent(new LetterSent(by, letter, on));
    }

    /**
     * What the gate says today of letters that wait to leave, in no order; those that this viewer may not see are left out.
     *
     * @param online whether somebody can be told by e-mail that a letter stands on their page
     */
    @Transactional(readOnly = true)
    public List<Leaving> leaving(Viewer viewer, Collection<LetterId> which, boolean online) {
        viewer.must(May.SEND_LETTERS);
        return gate.facts(viewer, which).stream().map(facts -> {
            var way = ReleaseGate.way(facts, online);
            return new Leaving(facts.letter(), facts.childName(), way, facts.account(),
                    ReleaseGate.judge(facts, way, today.date()).orElse(null));
        }).toList();
    }

    /**
     * A letter that was written is not sent: another takes its place, or it was a mistake. It stays to be read.
     *
     * @throws LetterRefused when it has left already
     */
    @Transactional
    public void cancel(Viewer by, LetterId id, String why) {
        by.must(May.RUN_CASE);
        var letter = store.find(by, id).orElseThrow(NoSuchPaper::new);
        if (!letter.waits()) {
            throw new LetterRefused(letter.isSent()
                    ? "This letter was sent on %s and can't be held back".formatted(DateWords.inWords(letter.sentOn()))
                    : "This letter was cancelled already");
        }
        store.cancel(by, letter, why, today.date(), today.now());
        history.record(by, new Entry(letter.child(), "papers.letter-cancelled", today.date(),
                "A letter was cancelled before it was sent: “" + letter.title() + "”.", why, Audience.STAFF,
                id.value()));
    }

    /** Why no letter about the child may go to this recipient today; empty when one may. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(Viewer by, ChildId child, Recipient to) {
        try {
            var about = people.find(by, child).orElseThrow(NoSuchPaper::new);
            mustBeAlive(about);
            rightRecipient(by, to, about);
            return Optional.empty();
        } catch (LetterRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** The letters about a child that this viewer may read, newest first. */
    @Transactional(readOnly = true)
    public List<WrittenLetter> list(Viewer viewer, ChildId child) {
        return store.list(viewer, child);
    }

    /** The letters about one record, such as an assessment, newest first. */
    @Transactional(readOnly = true)
    public List<WrittenLetter> of(Viewer viewer, UUID subject) {
        return store.ofSubject(viewer, subject);
    }

    @Transactional(readOnly = true)
    public Optional<WrittenLetter> find(Viewer viewer, LetterId id) {
        return store.find(viewer, id);
    }

    /** The letter's text as it was frozen, a whole page. The look is recorded. */
    @Transactional
    public Optional<String> read(Viewer viewer, LetterId id) {
        looked(viewer, id);
        return store.html(viewer, id);
    }

    /** The letter's PDF, once it has been made. The look is recorded. */
    @Transactional
    public Optional<byte[]> pdf(Viewer viewer, LetterId id) {
        looked(viewer, id);
        return store.pdf(viewer, id);
    }

    /** The PDFs among the papers that go with a letter, to be printed behind it. Each is a look that is recorded. */
    @Transactional
    public List<byte[]> enclosed(Viewer viewer, LetterId id) {
        return store.attachments(viewer, id)
                .stream()
                .flatMap(paper -> papers.open(viewer, paper).stream())
                .filter(opened -> opened.paper().mediaType().equals("application/pdf"))
                .map(Letters::read)
                .toList();
    }

    private static byte[] read(OpenedPaper opened) {
        try (var bytes = opened.bytes()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper can't be read", e);
        }
    }

    /** Who writes and to whom families can turn. */
    @Transactional(readOnly = true)
    public Letterhead letterhead(Viewer viewer) {
        return store.letterhead(viewer).orElse(Letterhead.NONE);
    }

    /** Changes the letterhead for letters to come; those that were written stay as they are. */
    @Transactional
    public void setLetterhead(Viewer by, Letterhead head) {
        by.must(May.MANAGE_AREA);
        store.set(by, head, today.now());
    }

    /** The offices of bodies that the law says must have notice. */
    @Transactional(readOnly = true)
    public List<Office> offices(Viewer viewer) {
        return store.offices(viewer);
    }

    /** Names the office of its kind for notices to come; without a name there is none any more. */
    @Transactional
    public void setOffice(Viewer by, Office office) {
        by.must(May.MANAGE_AREA);
        store.set(by, office, today.now());
    }

    private static void mustBeAlive(Child child) {
        if (child.diedOn() != null) {
            throw new LetterRefused(
                    "%s has died, so no letter is written here. Write by hand, and keep a copy with the papers"
                            .formatted(child.name()));
        }
    }

    private void looked(Viewer viewer, LetterId id) {
        store.find(viewer, id)
                .ifPresent(letter -> history.looked(viewer, letter.child(), "The letter “" + letter.title() + "”"));
    }

    private RightRecipient rightRecipient(Viewer by, Recipient to, Child child) {
        return switch (to) {
            case Recipient.Adult adult ->
                RightRecipient.adult(adult, child, people.adults(by, child.id()), today.date());
            case Recipient.YoungPerson _ ->
                RightRecipient.youngPerson(child, people.addresses(by, child.id()), today.date());
            case Recipient.Body body -> RightRecipient.body(body, child, store.parties(by, child.id()));
            case Recipient.Office office -> RightRecipient.office(office, store.offices(by));
        };
    }

    private void attachmentsMustBelong(Viewer by, Letter letter, RightRecipient to) {
        if (letter.to() instanceof Recipient.Office && !letter.attachments().isEmpty()) {
            throw new LetterRefused("%s gets notice only, and no papers. Take them out".formatted(to.name()));
        }
        for (var attached : letter.attachments()) {
            var paper = papers.find(by, attached)
                    .filter(found -> found.child().equals(letter.child()))
                    .orElseThrow(() -> new LetterRefused(
                            "One of the papers attached is not about this child. Take it out"));
            if (to.isFamily() && paper.audience() != Audience.FAMILY) {
                throw new LetterRefused("“%s” is not open to the family. Take it out or open it to them first"
                        .formatted(paper.title()));
            }
        }
    }

    private String render(Viewer by, Letter letter, RightRecipient to, Child child, Letterhead head) {
        var authority = authorities.find(by.authority()).orElseThrow();
        var model = new HashMap<>(letter.model());
        model.put("title", letter.title());
        model.put("heading", new Heading(authority.name(), head, to.name(), to.lines(), child.name(),
                to.kind().equals("young-person"), today.date(), to.largePrint()));
        if (letter.rights() != null) {
            model.put("rights", letter.rights());
        }
        var page = new StringOutput();
        templates.render(letter.template() + ".jte", model, page);
        var html = page.toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        if (letter.rights() != null && !(html.contains(DateWords.inWords(letter.rights().appealBy()))
                && html.contains(DateWords.inWords(letter.rights().mediationBy())))) {
            throw new IllegalStateException(
                    letter.template() + " does not show papers/rights, which this notice needs");
        }
        return html;
    }
}
