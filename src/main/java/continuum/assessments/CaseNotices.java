package continuum.assessments;

import continuum.access.Viewer;
import continuum.assessments.Notice.Occasion;
import continuum.assessments.Notice.Whom;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.papers.Letter;
import continuum.papers.Letters;
import continuum.papers.Office;
import continuum.papers.Recipient;
import continuum.people.Child;
import continuum.settings.Setting;
import continuum.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notice to the health body, social care and the head of the setting (SEND Regulations 2014, regulations 4 and 5). Where
 * the recipient is on file it is a letter; where nobody is, the notice stands as owed until somebody gives it.
 */
@Component
class CaseNotices {

    private final CaseFileStore file;
    private final Letters letters;
    private final Settings settings;
    private final Today today;

    CaseNotices(CaseFileStore file, Letters letters, Settings settings, Today today) {
        this.file = file;
        this.letters = letters;
        this.settings = settings;
        this.today = today;
    }

    /** Owes and writes the notices of an occasion, each once. After a death nobody is given notice. */
    void owe(Viewer by, Opened opened, Occasion occasion) {
        if (opened.child().diedOn() != null) {
            return;
        }
        for (var whom : Whom.values()) {
            if (whom == Whom.SETTING && opened.child().setting() == null) {
                continue;
            }
            var to = recipient(by, opened.child(), whom);
            var fresh = file.owe(by, opened.state().of(), occasion, whom, to.map(Addressed::name).orElse(""),
                    today.date(), today.now());
            if (fresh) {
                write(by, opened, occasion, whom);
            }
        }
    }

    /** Writes a notice when its recipient is on file. Answers whether it did. */
    boolean write(Viewer by, Opened opened, Occasion occasion, Whom whom) {
        var to = recipient(by, opened.child(), whom)
                .filter(one -> letters.whyNot(by, opened.child().id(), one.recipient()).isEmpty());
        to.ifPresent(one -> letters.write(by, new Letter(opened.child().id(), Notice.letterKind(occasion, whom),
                one.recipient(),
                occasion == Occasion.CONSIDERING
                        ? "Notice of a request for an EHC needs assessment"
                        : "Notice of a decision about an EHC needs assessment",
                "assessments/letters/notice", model(opened, occasion), opened.state().id().value())));
        return to.isPresent();
    }

    /** Whether a letter could give it now. */
    boolean canBeWritten(Viewer viewer, Child child, Notice notice) {
        return recipient(viewer, child, notice.whom())
                .filter(one -> letters.whyNot(viewer, child.id(), one.recipient()).isEmpty())
                .isPresent();
    }

    private static Map<String, Object> model(Opened opened, Occasion occasion) {
        var state = opened.state();
        return Map.of("receivedOn", state.of().receivedOn(), "born",
                opened.child().birthDate() == null ? "" : DateWords.inWords(opened.child().birthDate()), "decideBy",
                CaseLetters.by(opened.duties(), CaseClock.TO_DECIDE), "assess",
                state instanceof Assessment.Answered answer && answer.assess(), "decidedOn",
                occasion == Occasion.DECIDED && state instanceof Assessment.Answered answer
                        ? DateWords.inWords(answer.decidedOn())
                        : "");
    }

    private record Addressed(String name, Recipient recipient) {}

    private Optional<Addressed> recipient(Viewer by, Child child, Whom whom) {
        return switch (whom) {
            case HEALTH -> office(by, Office.Kind.HEALTH);
            case SOCIAL_CARE -> office(by, Office.Kind.SOCIAL_CARE);
            case SETTING -> child.setting() == null
                    ? Optional.empty()
                    : settings.find(by, child.setting())
                            .map(setting -> new Addressed(setting.name(), new Recipient.Body(setting.id().value(),
                                    head(setting) + " of " + setting.name(), lines(setting))));
        };
    }

    private Optional<Addressed> office(Viewer by, Office.Kind kind) {
        return letters.offices(by)
                .stream()
                .filter(office -> office.kind() == kind)
                .findFirst()
                .map(office -> new Addressed(office.name(), new Recipient.Office(kind)));
    }

    private static List<String> lines(Setting setting) {
        return setting.address().lines();
    }

    /** Whom the law names there: the head teacher, the principal, or who runs the early years provision. */
    private static String head(Setting setting) {
        return switch (setting.kind()) {
            case EARLY_YEARS -> "The manager";
            case COLLEGE, SPECIAL_POST_16, HIGHER_EDUCATION, TRAINING -> "The principal";
            default -> "The head teacher";
        };
    }
}
