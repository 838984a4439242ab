package continuum.reviews;

import continuum.access.Viewer;
import continuum.assessments.Challenge;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.duties.Duty;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The letters of a review to whoever decides for the family on the day. */
@Component
class ReviewLetters {

    private static final int WEEKS_FOR_CHANGES = 4;
    private static final int WEEKS_FOR_FINAL = 12;
    static final String DECIDED = "reviews.decided";
    static final String AMENDED = "reviews.amended";
    static final String NOT_AMENDED = "reviews.not-amended";
    private static final String NOBODY_HELPS = "The letter must say who helps families, and who mediates. An"
            + " administrator sets that under Letterhead; then this can be recorded";

    private final FamilyLetters family;
    private final People people;
    private final Calendars calendars;
    private final History history;
    private final Today today;

    ReviewLetters(FamilyLetters family, People people, Calendars calendars, History history, Today today) {
        this.family = family;
        this.people = people;
        this.calendars = calendars;
        this.history = history;
        this.today = today;
    }

    /**
     * Keep or amend, and why. To keep the plan as it is can be appealed at once; an amended one when it is sent.
     *
     * @param held the day of the meeting, from which the weeks for changes count
     */
    void decided(Viewer by, Review state, Decision decision, LocalDate held) {
        var amend = decision.outcome().equals(Recommendation.AMEND.code());
        var rights = amend ? null : rights(by);
        var model = Map.<String, Object>of("amend", amend, "decision", decision, "changesBy",
                held.plusWeeks(WEEKS_FOR_CHANGES), "finalBy", held.plusWeeks(WEEKS_FOR_FINAL));
        write(by, state, to -> new Letter(state.of().child(), DECIDED, to,
                amend ? "We will amend the EHC plan" : "The EHC plan stays as it is", "reviews/letters/decided", model,
                state.of().id().value()).telling(decision.decidedOn(), rights));
    }

    /** The notice that goes with the proposed changes. */
    void changesProposed(Viewer by, Review state, List<Duty> duties) {
        var model = Map.<String, Object>of("commentBy", by(duties, ReviewClock.COMMENTS), "finalBy",
                by(duties, ReviewClock.FINAL));
        write(by, state, to -> new Letter(state.of().child(), "reviews.changes", to, "Proposed changes to the EHC plan",
                "reviews/letters/changes", model, state.of().id().value()));
    }

    /** The letter that goes with the amended plan; from now on it can be appealed. */
    void amended(Viewer by, Review state, LocalDate on) {
        var rights = rights(by);
        write(by, state, to -> new Letter(state.of().child(), AMENDED, to, "The amended EHC plan",
                "reviews/letters/amended", Map.of("sentOn", on), state.of().id().value()).telling(on, rights));
    }

    /** The plan stays as it is after all, and why. */
    void notAmended(Viewer by, Review state, String reasons) {
        var rights = rights(by);
        write(by, state, to -> new Letter(state.of().child(), NOT_AMENDED, to, "The EHC plan stays as it is after all",
                "reviews/letters/notAmended", Map.of("reasons", reasons), state.of().id().value())
                .telling(today.date(), rights));
    }

    /** A decision that can be appealed must say who helps the family; without that it can't be recorded. */
    void mustNameWhoHelps(Viewer by, Recommendation outcome) {
        if (outcome != Recommendation.AMEND && !family.nameWhoHelps(by)) {
            throw DecisionRefused.because("outcome", NOBODY_HELPS);
        }
    }

    private Rights rights(Viewer by) {
        if (!family.nameWhoHelps(by)) {
            throw new PlanRefused(null, NOBODY_HELPS);
        }
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        return new Rights(challenge.appealBy(), challenge.mediationBy(), true);
    }

    private void write(Viewer by, Review state, Function<Recipient, Letter> letter) {
        if (family.write(by, child(by, state), DECIDED, letter).isEmpty()) {
            history.record(by, new Entry(state.of().child(), "reviews.nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    Audience.STAFF, state.of().id().value()));
        }
    }

    private Child child(Viewer by, Review state) {
        return people.find(by, state.of().child()).orElseThrow(NoSuchElementException::new);
    }

    private LocalDate by(List<Duty> duties, String rule) {
        var due = ReviewClock.dueBy(duties, rule);
        return due == null ? today.date() : due;
    }
}
