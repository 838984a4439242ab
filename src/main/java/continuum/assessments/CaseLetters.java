package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Opened.Received;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.duties.Duty;
import continuum.papers.Letter;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.people.Child;
import continuum.people.DecisionMaker;
import continuum.people.People;
import continuum.people.Responsible;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/**
 * The letters of a case. They go to whoever decides for the family that day: the parents, the young person once
 * compulsory school age has ended, or who acts for them. After a death nothing is written.
 */
@Component
class CaseLetters {

    private final Letters letters;
    private final People people;
    private final Settings settings;
    private final Calendars calendars;
    private final Today today;

    CaseLetters(Letters letters, People people, Settings settings, Calendars calendars, Today today) {
        this.letters = letters;
        this.people = people;
        this.settings = settings;
        this.calendars = calendars;
        this.today = today;
    }

    /**
     * To the family: the request has come, and what happens by when. To the setting: notice of it (SEND Regulations 2014,
     * regulation 4). Answers the letters, none when there is nobody on the register to write to.
     */
    List<LetterId> acknowledged(Viewer by, Assessment state, List<Received> requests, List<Duty> duties) {
        var child = child(by, state);
        var model = Map.<String, Object>of("receivedOn", state.of().receivedOn(), "askedBy",
                requests.stream().map(one -> one.request().requester().words()).distinct().toList(), "decideBy",
                by(duties, CaseClock.TO_DECIDE), "planBy", by(duties, CaseClock.TO_PLAN));
        var written = new ArrayList<LetterId>();
        for (var to : family(by, child)) {
            written.add(letters.write(by, new Letter(child.id(), "assessments.acknowledged", to,
                    "We have a request for an EHC needs assessment", "assessments/letters/acknowledged", model,
                    state.id().value())));
        }
        if (child.setting() != null) {
            settings.find(by, child.setting())
                    .ifPresent(setting -> written.add(letters.write(by, new Letter(child.id(), "assessments.notice",
                            new Recipient.Body(child.setting().value(), setting.name(), List.of()),
                            "Notice of a request for an EHC needs assessment", "assessments/letters/notice", model,
                            state.id().value()))));
        }
        return written;
    }

    /** To whoever decides for the family: yes or no, why, and how to disagree until when. */
    List<LetterId> decided(Viewer by, Assessment state, Decision decision, LocalDate planBy) {
        var child = child(by, state);
        var assess = decision.outcome().equals(LegalTest.ASSESS);
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        var rights = assess ? null : new Rights(challenge.appealBy(), challenge.mediationBy(), true);
        if (rights != null) {
            mustNameWhoHelps(by);
        }
        var model = Map.<String, Object>of("assess", assess, "decision", decision, "criteria", LegalTest.CRITERIA,
                "receivedOn", state.of().receivedOn(), "planBy", planBy);
        return family(by, child).stream()
                .map(to -> letters.write(by,
                        new Letter(child.id(), "assessments.decided", to,
                                assess
                                        ? "We will carry out an EHC needs assessment"
                                        : "We will not carry out an EHC needs assessment",
                                "assessments/letters/decided", model, state.id().value())
                                .telling(decision.decidedOn(), rights)))
                .toList();
    }

    private List<Recipient> family(Viewer by, Child child) {
        if (child.diedOn() != null) {
            return List.of();
        }
        return switch (people.decisionMaker(by, child.id(), "assessments.decided", today.date())) {
            case DecisionMaker.Parents(var adults) -> adults(by, child.id(), adults);
            case DecisionMaker.ParentsForYoungPerson(var adults) -> adults(by, child.id(), adults);
            case DecisionMaker.YoungPerson _ ->
                child.isYoungPerson(today.date()) ? List.of(new Recipient.YoungPerson()) : List.of();
            case DecisionMaker.Alternative(var person, _) ->
                adults(by, child.id(), people.adults(by, child.id())
                        .stream()
                        .filter(one -> one.adult().id().equals(person))
                        .toList());
        };
    }

    /** Those who hold parental responsibility; where the register knows of none, who brings the child up. */
    private List<Recipient> adults(Viewer by, ChildId child, List<Responsible> holders) {
        var all = holders.isEmpty() ? people.adults(by, child) : holders;
        return all.stream()
                .filter(one -> one.mayBeWrittenTo(today.date()))
                .map(one -> (Recipient) new Recipient.Adult(one.adult().id()))
                .toList();
    }

    private void mustNameWhoHelps(Viewer by) {
        var head = letters.letterhead(by);
        if (head.supportContact().isBlank() || head.mediationContact().isBlank()
                || head.disagreementContact().isBlank()) {
            throw new NotLawful("The letter of this decision must say who helps families, and who mediates. An "
                    + "administrator sets that under Letterhead; then the decision can be recorded");
        }
    }

    private Child child(Viewer by, Assessment state) {
        return people.find(by, state.of().child()).orElseThrow(NoSuchElementException::new);
    }

    static LocalDate by(List<Duty> duties, String rule) {
        return duties.stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow().dueOn();
    }
}
