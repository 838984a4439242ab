package continuum.reassessments;

import continuum.calendar.DateWords;
import continuum.web.Say;
import continuum.web.Tone;

/** The words for each state. A new state must be given its words before the house compiles. */
public final class ReassessmentWords {

    private ReassessmentWords() {}

    public static String tag(Reassessment state) {
        return switch (state) {
            case Reassessment.Requested _ -> "Asked for";
            case Reassessment.Deciding _ -> "Being decided";
            case Reassessment.Reassessing _ -> "Reassessing";
            case Reassessment.Refused _ -> "Not reassessing";
            case Reassessment.Finished _ -> "New plan sent";
            case Reassessment.Withdrawn _ -> "Withdrawn";
        };
    }

    public static Tone tone(Reassessment state) {
        return switch (state) {
            case Reassessment.Requested _ -> Tone.SOON;
            case Reassessment.Deciding _,Reassessment.Reassessing _ -> Tone.INFO;
            case Reassessment.Finished _ -> Tone.OK;
            case Reassessment.Refused _,Reassessment.Withdrawn _ -> Tone.QUIET;
        };
    }

    /** Where it stands, in a sentence. */
    public static String standing(Reassessment state) {
        var on = DateWords.inWords(state.since());
        return switch (state) {
            case Reassessment.Requested(var of) -> of.asker() == Asker.AUTHORITY
                    ? "The authority thinks of a reassessment since " + on + "."
                    : "A reassessment was asked for on " + on + ", by: " + Say.lowerFirst(of.asker().words()) + ".";
            case Reassessment.Deciding _ -> "The question is with an officer since " + on + ".";
            case Reassessment.Reassessing _ -> "The family was told on " + on + " that there will be a reassessment.";
            case Reassessment.Refused _ -> "The family was told on " + on + " that there will be no reassessment.";
            case Reassessment.Finished _ -> "The plan after the reassessment was sent on " + on + ".";
            case Reassessment.Withdrawn _ -> "The request was withdrawn on " + on + ".";
        };
    }
}
