package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.history.Audience;
import continuum.papers.LetterSent;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.plans.PlanRefused;
import continuum.reviews.OpenedReview.Recorded;
import continuum.reviews.ReviewStore.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telling the family what follows from a review. Until its letter has left, the day of the decision stands; from then on
 * the day on which the letter left is the day the family was told, and the next review is counted from it.
 */
@Component
class Telling {

    private final ReviewStore store;
    private final ReviewMoves moves;
    private final ReviewClock clock;
    private final ReviewCycles cycles;
    private final ReviewLetters letters;
    private final Letters sending;
    private final Matters matters;
    private final Today today;

    Telling(ReviewStore store, ReviewMoves moves, ReviewClock clock, ReviewCycles cycles, ReviewLetters letters,
            Letters sending, Matters matters, Today today) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
        this.cycles = cycles;
        this.letters = letters;
        this.sending = sending;
        this.matters = matters;
        this.today = today;
    }

    /** The letters of a review, the newest first. */
    @Transactional(readOnly = true)
    public List<WrittenLetter> letters(Viewer viewer, ReviewId id) {
        return sending.of(viewer, id.value());
    }

    /** A letter left. When it is the first that says what was decided, the family has been told that day. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(LetterSent sent) {
        var subject = sent.letter().subject();
        if (subject == null || !sent.letter().kind().equals(ReviewLetters.DECIDED)) {
            return;
        }
        store.find(sent.by(), new ReviewId(subject))
                .filter(stored -> store.firstLetter(sent.by(), new ReviewId(subject), sent.on()))
                .filter(stored -> stored.state() instanceof Review.Kept || stored.state() instanceof Review.Amending)
                .ifPresent(stored -> told(sent.by(), stored, sent.on()));
    }

    private void told(Viewer by, Stored stored, LocalDate on) {
        var of = stored.state().of();
        var before = standing(by, of.id()).filter(one -> one.step() instanceof ReviewStep.Decided)
                .reduce((one, other) -> other)
                .orElseThrow();
        if (!(before.step() instanceof ReviewStep.Decided decided) || decided.on().equals(on)) {
            return;
        }
        var told = new ReviewStep.Decided(on, decided.outcome());
        store.retell(by, stored.state(), before.id(), told, today.now());
        clock.takeBack(by, stored.process(), decided);
        clock.happened(by, stored.process(), told, stored.setting());
        cycles.retold(by, stored, decided.on(), on);
        moves.tell(by, of, "told", on, "The letter about the decision left, so the family was told on "
                + DateWords.inWords(on) + ".", null, Audience.STAFF);
    }

    /** Writes letters again today that did not leave on the day from which their last days are counted. */
    @Transactional
    public void writeAgain(Viewer by, ReviewId id) {
        by.must(May.RUN_CASE);
        var stored = moves.stored(by, id);
        var old = letters(by, id).stream().filter(letter -> letter.isOutOfDate(today.date())).toList();
        if (old.isEmpty()) {
            throw new PlanRefused(null, "No letter has to be written again");
        }
        old.forEach(letter -> sending.cancel(by, letter.id(),
                "It did not leave on the day it is dated. It was written again."));
        old.stream().map(WrittenLetter::kind).distinct().forEach(kind -> write(by, stored, kind));
    }

    private void write(Viewer by, Stored stored, String kind) {
        var id = stored.state().of().id();
        switch (kind) {
            case ReviewLetters.DECIDED -> letters.decided(by, stored.state(), decision(by, id), held(by, id));
            case ReviewLetters.AMENDED -> letters.amended(by, stored.state(), stored.state().since());
            case ReviewLetters.NOT_AMENDED -> letters.notAmended(by, stored.state(), reasons(by, id));
            default -> throw new PlanRefused(null, "This letter can’t be written again here");
        }
    }

    private Decision decision(Viewer by, ReviewId id) {
        return only(by, id, ReviewStep.Put.class).map(put -> new MatterId(put.matter()))
                .flatMap(matter -> matters.find(by, matter).stream())
                .filter(Matter.Decided.class::isInstance)
                .map(decided -> ((Matter.Decided) decided).decision())
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private LocalDate held(Viewer by, ReviewId id) {
        return only(by, id, ReviewStep.Held.class).map(ReviewStep.Held::on)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private String reasons(Viewer by, ReviewId id) {
        return only(by, id, ReviewStep.NotAmended.class).map(ReviewStep.NotAmended::reasons).findFirst().orElse("");
    }

    private <T extends ReviewStep> Stream<T> only(Viewer by, ReviewId id, Class<T> kind) {
        return standing(by, id).map(Recorded::step).filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Recorded> standing(Viewer by, ReviewId id) {
        return store.steps(by, id).stream().filter(Recorded::stands);
    }
}
