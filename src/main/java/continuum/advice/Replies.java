package continuum.advice;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.Identifiers;
import continuum.assessments.AdviceClock;
import continuum.assessments.Assessment;
import continuum.assessments.Assessments;
import continuum.assessments.Words;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody does who was asked for advice: takes the request or gives it to a colleague, gives advice, says that there is
 * none to give, or that the child missed an appointment. The system acts for whoever writes behind a private link.
 */
@Component
public class Replies {

    /** How many days after their advice a team still sees the child: for questions, and to add to what they said. */
    public static final int DAYS_AFTERWARDS = 28;

    private final AskedStore store;
    private final PieceStore pieces;
    private final Teams teams;
    private final AdviceClock clock;
    private final Assessments assessments;
    private final Relations relations;
    private final History history;
    private final Today today;

    Replies(AskedStore store, PieceStore pieces, Teams teams, AdviceClock clock, Assessments assessments,
            Relations relations, History history, Today today) {
        this.store = store;
        this.pieces = pieces;
        this.teams = teams;
        this.clock = clock;
        this.assessments = assessments;
        this.relations = relations;
        this.history = history;
        this.today = today;
    }

    /** Answers a request oneself. */
    @Transactional
    public void take(Viewer by, AskedId id) {
        var asked = mine(by, id);
        if (asked.takenBackOn() != null) {
            mustWait(asked);
        }
        if (asked.owner() != null && !asked.isOwnedBy(by)) {
            throw new AdviceRefused("form", asked.owner().name() + " has taken this request meanwhile");
        }
        if (asked.owner() == null && by.account() != null) {
            own(by, asked, new Asked.Owner(by.account(), by.name()));
        }
    }

    /** Gives a request to a colleague of the team or setting. */
    @Transactional
    public void handTo(Viewer by, AskedId id, AccountId colleague) {
        var asked = store.lock(by, id).filter(one -> one.mayBeHandedOutBy(by)).orElseThrow(NoSuchAdvice::new);
        mustWait(asked);
        var owner = teams.people(by, asked.to().party())
                .stream()
                .filter(person -> person.account().equals(colleague))
                .findFirst()
                .orElseThrow(() -> new AdviceRefused("colleague", "Select a colleague from the list"));
        own(by, asked, new Asked.Owner(owner.account(), owner.name()));
    }

    private void own(Viewer by, Asked asked, Asked.Owner owner) {
        store.own(by, asked.id(), owner);
        tell(by, asked, "taken", today.date(), asked.body().words() + ": " + owner.name() + " gives the advice.", null,
                Audience.FAMILY);
    }

    /** Somebody began to write. */
    @Transactional
    public void begun(Viewer by, AskedId id) {
        var asked = mine(by, id);
        if (asked.begunOn() == null) {
            store.begun(by, id, today.date());
        }
    }

    /**
     * Gives advice. It is frozen from now on; what is given to the same request later is another piece.
     *
     * @return the piece
     * @throws AdviceRefused when there is nothing in it, or it can't be given now
     */
    @Transactional
    public UUID give(Viewer by, AskedId id, Answer answer) {
        var asked = mine(by, id);
        return give(by, asked, answer, today.date(), from(by, asked));
    }

    /** Records advice that came to the authority another way: by post, by e-mail, by telephone. */
    @Transactional
    public UUID cameAnotherWay(Viewer by, AskedId id, Answer answer, LocalDate cameOn, String from) {
        by.must(May.RUN_CASE);
        var asked = store.lock(by, id).orElseThrow(NoSuchAdvice::new);
        if (cameOn.isAfter(today.date()) || cameOn.isBefore(asked.askedOn())) {
            throw new AdviceRefused("on", "The day it came must be between %s, when they were asked, and today"
                    .formatted(DateWords.inWords(asked.askedOn())));
        }
        return give(by, asked, answer, cameOn, from.isBlank() ? asked.to().name() : from);
    }

    private UUID give(Viewer by, Asked asked, Answer answer, LocalDate on, String from) {
        mustBeOpen(by, asked);
        var paragraphs = answer.paragraphs();
        if (paragraphs.isEmpty() && answer.paper() == null) {
            throw new AdviceRefused("form", "There is nothing to give yet. Write something, or add a file");
        }
        var number = pieces.count(by, asked.id()) + 1;
        var piece = new Piece(Identifiers.next(), asked.assessment(), asked.child(), asked.id(), asked.body(), number,
                Piece.Kind.GIVEN, from, asked.body().words() + (number == 1 ? "" : ", added later"), answer.dated(), on,
                answer.paper(), null, null, by.name(), paragraphs);
        keep(by, asked, piece);
        tell(by, asked, "given", on, asked.body().words() + ": " + from
                + (number == 1 ? " gave their advice." : " added to their advice."), null, Audience.FAMILY);
        return piece.id();
    }

    /**
     * Says that there is no advice to give, such as a child whom a service does not know. The reply is in; the authority is
     * told that it is no advice.
     */
    @Transactional
    public void nothingToSay(Viewer by, AskedId id, String reason) {
        var asked = mine(by, id);
        mustWait(asked);
        mustBeOpen(by, asked);
        keep(by, asked, new Piece(Identifiers.next(), asked.assessment(), asked.child(), asked.id(), asked.body(), 1,
                Piece.Kind.NIL, from(by, asked), asked.body().words() + ": no advice", today.date(), today.date(), null,
                reason, null, by.name(), List.of()));
        tell(by, asked, "nil", today.date(), asked.body().words() + ": " + asked.to().name()
                + " answered, but gave no advice.", reason, Audience.FAMILY);
    }

    private void keep(Viewer by, Asked asked, Piece piece) {
        pieces.add(by, piece, today.now());
        store.given(by, asked.id(), piece.givenOn(), !piece.isAdvice());
        if (!asked.isOpen()) {
            return;
        }
        clock.answered(by, asked.assessment(), asked.ref(), piece.givenOn());
        if (!store.isStillAsked(by, asked)) {
            relations.end(by.authority(), asked.child(), asked.to().party(), Relations.Kind.ADVICE,
                    today.date().plusDays(piece.isAdvice() ? DAYS_AFTERWARDS : 0));
        }
    }

    /**
     * The child did not come to an examination or test. That excuses the six weeks of this advice, and no other limit.
     *
     * @param what which appointment, and why the advice can't be given in time because of it
     */
    @Transactional
    public void appointmentMissed(Viewer by, AskedId id, LocalDate on, String what) {
        var asked = mine(by, id);
        mustWait(asked);
        if (on.isAfter(today.date()) || on.isBefore(asked.askedOn())) {
            throw new AdviceRefused("on",
                    "The day of the appointment must be between %s, when you were asked, and today"
                            .formatted(DateWords.inWords(asked.askedOn())));
        }
        if (store.missed(by, asked, on, what, today.now())) {
            clock.appointmentMissed(by, asked.assessment(), asked.ref(), on);
            tell(by, asked, "appointment-missed", on, asked.body().words() + ": an appointment was missed.", what,
                    Audience.FAMILY);
        }
    }

    /** The request, locked, if this viewer may answer it; a guest's page has made sure which one it is. */
    private Asked mine(Viewer by, AskedId id) {
        return store.lock(by, id)
                .filter(one -> by.isSystem() || one.mayBeAnsweredBy(by))
                .orElseThrow(NoSuchAdvice::new);
    }

    private static void mustWait(Asked asked) {
        if (!asked.isOpen()) {
            throw new AdviceRefused("form", asked.takenBackOn() != null
                    ? "The authority has taken this request back, so no advice is needed"
                    : "This request has its answer already. What you want to say now can be added to it");
        }
    }

    private void mustBeOpen(Viewer by, Asked asked) {
        if (asked.takenBackOn() != null) {
            mustWait(asked);
        }
        var state = assessments.find(by, asked.assessment()).orElseThrow(NoSuchAdvice::new);
        if (!(state instanceof Assessment.Open)) {
            throw new AdviceRefused("form", Words.standing(state) + " Advice for it can’t be given any more.");
        }
    }

    private static String from(Viewer by, Asked asked) {
        return switch (asked.to().kind()) {
            case TEAM, SETTING -> by.name() + ", " + asked.to().name();
            case ADULT, YOUNG_PERSON, GUEST -> asked.to().name();
        };
    }

    private void tell(Viewer by, Asked asked, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        history.record(by,
                new Entry(asked.child(), "advice." + kind, on, what, why, audience, asked.assessment().value()));
    }
}
