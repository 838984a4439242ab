package continuum.caseloads;

import continuum.calendar.DateWords;
import continuum.web.Say;
import java.time.LocalDate;

/**
 * The one action that still keeps a limit of law.
 *
 * @param by the last day on which it does
 */
public record Saving(String words, String href, LocalDate by, boolean isTooLate) {

    /** The family has so many days with a draft before the plan can be final (SEND Regulations 2014, regulation 13(1)). */
    private static final int DAYS_WITH_THE_DRAFT = 15;

    static Saving of(SoonLate late, LocalDate today) {
        var at = "/assessments/" + late.assessment();
        return switch (late.stage()) {
            case "requested" -> saving("Put the question whether to assess to an officer or a panel", at + "/put",
                    late.dueOn(), today);
            case "deciding" -> deciding(late, "whether to assess", late.dueOn(), at, today);
            case "assessing" -> late.missing() > 0 && late.slowest() != null
                    ? saving("Get the advice of " + late.slowest() + ", due " + DateWords.inWords(late.slowestDueOn())
                            + (late.missing() == 1
                                    ? ", the last one missing"
                                    : ", and " + Say.count(late.missing() - 1, "other", "others")),
                            at + "/advice", beforeTheDraft(late), today)
                    : saving("Decide whether a plan is needed", at + "/put-issue", beforeTheDraft(late), today);
            case "deciding-to-issue" -> deciding(late, "whether a plan is needed", beforeTheDraft(late), at, today);
            case "drafting" -> saving("Send the draft plan to the family", at + "/plan", beforeTheDraft(late), today);
            default -> saving("Answer the comments and send the final plan", at + "/plan", late.dueOn(), today);
        };
    }

    private static Saving deciding(SoonLate late, String question, LocalDate by, String at, LocalDate today) {
        var listed = late.listedFor();
        if (listed == null) {
            return saving("Decide " + question + ": it is on no agenda yet", at, by, today);
        }
        return saving(listed.isAfter(by)
                ? "Let an officer decide " + question + ": the panel sits on " + DateWords.inWords(listed)
                        + ", too late"
                : "Decide " + question + " at the panel on " + DateWords.inWords(listed), at, by, today);
    }

    /** The draft must be out early enough for the family's days with it to pass; no other limit waits for a draft. */
    private static LocalDate beforeTheDraft(SoonLate late) {
        return late.rule().equals("ehcna-final-plan") ? late.dueOn().minusDays(DAYS_WITH_THE_DRAFT) : late.dueOn();
    }

    private static Saving saving(String words, String href, LocalDate by, LocalDate today) {
        return new Saving(words, href, by, today.isAfter(by));
    }
}
