package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.assessments.Notice.Occasion;
import continuum.assessments.Opened.Untold;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.history.Audience;
import continuum.papers.LetterId;
import continuum.papers.LetterSent;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.WrittenLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told what in a case. The acknowledgement, the notices and the letter of a decision are written by themselves;
 * where nobody may be written to, somebody chooses. A family counts as told on the day the letter left, never before.
 */
@Component
public class Telling {

    /** What is written by itself has this author. */
    static final String ITSELF = "Continuum";

    private final CaseReader reader;
    private final CaseFileStore file;
    private final CaseSteps steps;
    private final CaseLetters letters;
    private final CaseNotices notices;
    private final Letters sending;
    private final Matters matters;
    private final Today today;

    Telling(CaseReader reader, CaseFileStore file, CaseSteps steps, CaseLetters letters, CaseNotices notices,
            Letters sending, Matters matters, Today today) {
        this.reader = reader;
        this.file = file;
        this.steps = steps;
        this.letters = letters;
        this.notices = notices;
        this.sending = sending;
        this.matters = matters;
        this.today = today;
    }

    /** A request was filed: the family is written to at once, and those who must know get notice. Whoever filed it. */
    void ofReceipt(Viewer by, AssessmentId id) {
        var itself = Viewer.system(by.authority(), ITSELF);
        var opened = reader.toActOn(itself, id);
        if (!(opened.state() instanceof Assessment.Requested asked) || asked.acknowledgedOn() != null) {
            return;
        }
        notices.owe(itself, opened, Occasion.CONSIDERING);
        var to = letters.whoDecides(itself, opened.child());
        if (!to.isEmpty()) {
            acknowledge(itself, opened, opened.version(), to);
        }
    }

    private void acknowledge(Viewer by, Opened opened, long version, List<Recipient> to) {
        var step = new Step.Acknowledged(today.date());
        var state = steps.take(by, opened.state(), opened.process(), version, step);
        letters.acknowledge(by, opened, to);
        steps.tell(by, state, "acknowledged", step.on(),
                "The request was acknowledged: a letter was written to whoever decides for the family.", null,
                Audience.FAMILY);
    }

    /**
     * Writes to somebody whom a person chose, because nobody whom the law names may be written to.
     *
     * @param to whoever may be written to about the child
     */
    @Transactional
    public void writeTo(Viewer by, AssessmentId id, long version, Recipient to) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        mustStillBe(opened, version);
        sending.whyNot(by, opened.child().id(), to)
                .ifPresent(why -> {
                    throw new NotLawful("whom", why);
                });
        switch (opened.untold()
                .orElseThrow(() -> new NotLawful("A letter stands already, so nobody else has to be chosen"))) {
            case REQUEST -> {
                acknowledge(by, opened, version, List.of(to));
                notices.owe(by, opened, Occasion.CONSIDERING);
            }
            case DECISION -> letters.tell(by, opened, decision(by, opened), List.of(to));
        }
    }

    /**
     * The family was told of the request another way than by a letter, which the law allows for an acknowledgement alone.
     */
    @Transactional
    public void toldOtherwise(Viewer by, AssessmentId id, long version, LocalDate on, String how) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        if (opened.untold().filter(what -> what == Untold.REQUEST).isEmpty()) {
            throw new NotLawful("What was decided is told by a letter, which says how to disagree and until when");
        }
        var state = steps.take(by, opened.state(), opened.process(), version, new Step.Acknowledged(on));
        steps.tell(by, state, "acknowledged", on, "The family was told that the request has come.", how,
                Audience.FAMILY);
        notices.owe(by, opened, Occasion.CONSIDERING);
    }

    /** Writes the letters of a decision again today, because the days that they name are counted from their date. */
    @Transactional
    public void writeAgain(Viewer by, AssessmentId id, long version) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        mustStillBe(opened, version);
        var old = opened.letters()
                .stream()
                .filter(letter -> letter.kind().equals(CaseLetter.DECIDED) && letter.isOutOfDate(today.date()))
                .toList();
        if (old.isEmpty()) {
            throw new NotLawful("No letter has to be written again");
        }
        for (var letter : old) {
            sending.cancel(by, new LetterId(letter.id()),
                    "It did not leave on the day it is dated. It was written again.");
        }
        var same = old.stream().map(CaseLetter::recipient).toList();
        var now = letters.whoDecides(by, opened.child());
        letters.tell(by, opened, decision(by, opened), now.isEmpty() ? same : now);
    }

    /** Records letters of the case as sent, all or none. */
    @Transactional
    public void sent(Viewer by, AssessmentId id, List<UUID> which, WrittenLetter.Way how, LocalDate on) {
        by.must(May.RUN_CASE);
        var waiting = reader.toActOn(by, id).lettersToSend().stream().map(CaseLetter::id).toList();
        for (var letter : which) {
            if (!waiting.contains(letter)) {
                throw new NotLawful("letters", "One of the letters was sent or cancelled meanwhile. Select again");
            }
            sending.send(by, new LetterId(letter), how, on);
        }
    }

    /** A letter left. When it is the one that says what was decided, the family has been told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(LetterSent sent) {
        if (!sent.letter().kind().equals(CaseLetter.DECIDED) || sent.letter().subject() == null) {
            return;
        }
        var opened = reader.toActOn(sent.by(), new AssessmentId(sent.letter().subject()));
        if (!(opened.state() instanceof Assessment.Answered answer) || answer.toldOn() != null) {
            return;
        }
        var state = steps.take(sent.by(), opened.state(), opened.process(), opened.version(),
                new Step.Told(sent.on(), answer.assess()));
        steps.tell(sent.by(), state, "told", sent.on(), "The authority decided on "
                + DateWords.inWords(answer.decidedOn())
                + (answer.assess()
                        ? " to carry out an EHC needs assessment, and told the family."
                        : " not to carry out an EHC needs assessment, and told the family."),
                answer.matter() == null ? null : decision(sent.by(), opened).reasons(), Audience.FAMILY);
    }

    /** Writes a notice whose recipient is on file now. */
    @Transactional
    public void writeNotice(Viewer by, AssessmentId id, UUID notice) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        var owed = owed(opened, notice);
        if (!notices.write(by, opened, owed.occasion(), owed.whom())) {
            throw new NotLawful("Nobody is on file for " + owed.whom().words() + ", so no letter can be written");
        }
    }

    /** Records that notice was given another way than by a letter of this system. */
    @Transactional
    public void gaveNotice(Viewer by, AssessmentId id, UUID notice, LocalDate on, String how) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        var owed = owed(opened, notice);
        if (on.isBefore(owed.owedOn())) {
            throw new NotLawful("on", "The date must be the same as or after " + DateWords.inWords(owed.owedOn())
                    + ", when the notice was owed");
        }
        if (!file.give(by, opened.state().of(), owed, on, how, today.now())) {
            throw new Changed();
        }
        steps.tell(by, opened.state(), "notice-given", on,
                "Notice " + owed.occasion().words() + " was given to " + owed.whom().words() + ".", how,
                Audience.STAFF);
    }

    /** Whether the notice could be a letter now. */
    @Transactional(readOnly = true)
    public boolean canBeWritten(Viewer viewer, Opened opened, Notice notice) {
        return notices.canBeWritten(viewer, opened.child(), notice);
    }

    private static Notice owed(Opened opened, UUID notice) {
        var found = opened.notices()
                .stream()
                .filter(one -> one.id().equals(notice))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (!opened.noticesToGive().contains(found)) {
            throw new NotLawful("This notice was given already");
        }
        return found;
    }

    private Decision decision(Viewer by, Opened opened) {
        var answer = (Assessment.Answered) opened.state();
        return matters.find(by, new MatterId(answer.matter()))
                .filter(Matter.Decided.class::isInstance)
                .map(decided -> ((Matter.Decided) decided).decision())
                .orElseThrow(NoSuchElementException::new);
    }

    private static void mustStillBe(Opened opened, long version) {
        if (opened.version() != version) {
            throw new Changed();
        }
    }
}
