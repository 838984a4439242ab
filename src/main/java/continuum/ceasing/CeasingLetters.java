package continuum.ceasing;

import continuum.access.Viewer;
import continuum.assessments.Challenge;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.decisions.DecisionRefused;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.people.Child;
import continuum.people.People;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The letters on the way to the end of a plan: the proposal, to the family and the school; the decision, with its rights. */
@Component
class CeasingLetters {

    static final String DECISION = "ceasing.decided";

    private final FamilyLetters family;
    private final Letters letters;
    private final People people;
    private final Settings settings;
    private final Calendars calendars;
    private final History history;
    private final Today today;

    CeasingLetters(FamilyLetters family, Letters letters, People people, Settings settings, Calendars calendars,
            History history, Today today) {
        this.family = family;
        this.letters = letters;
        this.people = people;
        this.settings = settings;
        this.calendars = calendars;
        this.history = history;
        this.today = today;
    }

    /** The last days to disagree with a notice sent today. */
    Challenge challenge(Viewer by) {
        return challenge(by, today.date());
    }

    /** The same for a notice that left on some day. */
    Challenge challenge(Viewer by, LocalDate sentOn) {
        return Challenge.toNoticeSentOn(sentOn, calendars.of(by.authority()));
    }

    /** To the family and to the head teacher or principal: what is proposed and why, and what do they say. */
    void proposed(Viewer by, Cessation.Proposal proposal) {
        var child = child(by, proposal);
        var model = Map.<String, Object>of("reason", proposal.reason(), "why", proposal.why(), "answerBy",
                proposal.proposedOn().plusDays(15));
        toFamily(by, child, to -> new Letter(child.id(), "ceasing.proposed", to,
                "We are thinking of ending the EHC plan", "ceasing/letters/proposed", model, proposal.id().value()));
        if (child.setting() != null) {
            settings.find(by, child.setting())
                    .ifPresent(setting -> letters.write(by, new Letter(child.id(), "ceasing.proposed",
                            new Recipient.Body(child.setting().value(), setting.name(), List.of()),
                            "We are thinking of ending an EHC plan", "ceasing/letters/proposed", model,
                            proposal.id().value())));
        }
    }

    /** To whoever decides for the family: the plan will end, why, until when it is maintained, and how to disagree. */
    void noticed(Viewer by, Cessation.Proposal proposal, LocalDate decidedOn, String reasons) {
        var challenge = challenge(by);
        if (!family.nameWhoHelps(by)) {
            throw DecisionRefused.because("outcome",
                    "The letter of this decision must say who helps families, and who mediates. An administrator sets"
                            + " that under Letterhead; then the decision can be recorded");
        }
        var child = child(by, proposal);
        var rights = new Rights(challenge.appealBy(), challenge.mediationBy(), true);
        var model = Map.<String, Object>of("reasons", reasons, "maintainedUntil", challenge.appealBy(), "decidedOn",
                decidedOn);
        toFamily(by, child, to -> new Letter(child.id(), DECISION, to, "We will stop maintaining the EHC plan",
                "ceasing/letters/noticed", model, proposal.id().value()).telling(decidedOn, rights));
    }

    /** To whoever decides for the family: the plan stays. */
    void kept(Viewer by, Cessation.Proposal proposal, LocalDate decidedOn, String reasons) {
        var child = child(by, proposal);
        var model = Map.<String, Object>of("reasons", reasons, "decidedOn", decidedOn);
        toFamily(by, child, to -> new Letter(child.id(), DECISION, to, "The EHC plan stays",
                "ceasing/letters/kept", model, proposal.id().value()).telling(decidedOn, null));
    }

    private void toFamily(Viewer by, Child child, Function<Recipient, Letter> letter) {
        if (family.write(by, child, DECISION, letter).isEmpty()) {
            history.record(by, new Entry(child.id(), "ceasing.nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    null, Audience.STAFF, null));
        }
    }

    private Child child(Viewer by, Cessation.Proposal proposal) {
        return people.find(by, proposal.child()).orElseThrow(NoSuchElementException::new);
    }
}
