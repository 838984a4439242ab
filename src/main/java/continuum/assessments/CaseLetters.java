package continuum.assessments;

import continuum.access.Viewer;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.duties.Duty;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.people.Child;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The letters of a case to the family. They go to whoever decides for the family that day: the parents, the young person
 * once compulsory school age has ended, or who acts for them. After a death nothing is written.
 */
@Component
class CaseLetters {

    private final Letters letters;
    private final FamilyLetters family;
    private final Calendars calendars;
    private final Today today;

    CaseLetters(Letters letters, FamilyLetters family, Calendars calendars, Today today) {
        this.letters = letters;
        this.family = family;
        this.calendars = calendars;
        this.today = today;
    }

    /** The request has come, and what happens by when. */
    List<LetterId> acknowledge(Viewer by, Opened opened, List<Recipient> to) {
        var model = Map.<String, Object>of("receivedOn", opened.state().of().receivedOn(), "askedBy",
                opened.requests().stream().map(one -> one.request().requester().words()).distinct().toList(),
                "decideBy", by(opened.duties(), CaseClock.TO_DECIDE), "planBy",
                by(opened.duties(), CaseClock.TO_PLAN));
        return to.stream()
                .map(one -> letters.write(by, new Letter(opened.child().id(), CaseLetter.ACKNOWLEDGED, one,
                        "We have a request for an EHC needs assessment", "assessments/letters/acknowledged", model,
                        opened.state().id().value())))
                .toList();
    }

    /** Yes or no, why, and how to disagree until when. The last days are counted from today, when it must leave. */
    List<LetterId> tell(Viewer by, Opened opened, Decision decision, List<Recipient> to) {
        var assess = decision.outcome().equals(LegalTest.ASSESS);
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        var rights = assess ? null : new Rights(challenge.appealBy(), challenge.mediationBy(), true);
        var model = Map.<String, Object>of("assess", assess, "decision", decision, "criteria", LegalTest.CRITERIA,
                "receivedOn", opened.state().of().receivedOn(), "planBy", by(opened.duties(), CaseClock.TO_PLAN));
        return to.stream()
                .map(one -> letters.write(by,
                        new Letter(opened.child().id(), CaseLetter.DECIDED, one,
                                assess
                                        ? "We will carry out an EHC needs assessment"
                                        : "We will not carry out an EHC needs assessment",
                                "assessments/letters/decided", model, opened.state().id().value())
                                .telling(decision.decidedOn(), rights)))
                .toList();
    }

    /** To whoever decides for the family: whether a plan is needed, why, and how to disagree until when. */
    List<LetterId> decidedOnPlan(Viewer by, Opened opened, Decision decision) {
        var issue = decision.outcome().equals(IssueTest.ISSUE);
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        var rights = issue ? null : new Rights(challenge.appealBy(), challenge.mediationBy(), true);
        var model = Map.<String, Object>of("issue", issue, "decision", decision, "criteria", IssueTest.CRITERIA,
                "planBy", by(opened.duties(), CaseClock.TO_PLAN));
        return whoDecides(by, opened.child()).stream()
                .map(to -> letters.write(by,
                        new Letter(opened.child().id(), "assessments.decided-on-plan", to,
                                issue ? "We will make an EHC plan" : "We will not make an EHC plan",
                                "assessments/letters/decidedOnPlan", model, opened.state().id().value())
                                .telling(decision.decidedOn(), rights)))
                .toList();
    }

    /** Whom the law says a letter of the case goes to, as far as they may be written to. */
    List<Recipient> whoDecides(Viewer by, Child child) {
        return family.recipients(by, child, CaseLetter.DECIDED);
    }

    /** A refusal must say who helps the family; without that the decision can't be recorded. */
    void mustNameWhoHelps(Viewer by) {
        if (!family.nameWhoHelps(by)) {
            throw DecisionRefused.because("outcome",
                    "The letter of this decision must say who helps families, and who mediates. An administrator sets"
                            + " that under Letterhead; then the decision can be recorded");
        }
    }

    static LocalDate by(List<Duty> duties, String rule) {
        return duties.stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow().dueOn();
    }
}
