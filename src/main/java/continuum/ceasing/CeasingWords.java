package continuum.ceasing;

import continuum.calendar.DateWords;
import continuum.web.Tone;

/** The words for each state. A new state must be given its words before the house compiles. */
public final class CeasingWords {

    private CeasingWords() {}

    /** The few words of a tag. */
    public static String tag(Cessation state) {
        return switch (state) {
            case Cessation.Consulting consulting -> consulting.heard() ? "Ready to decide" : "Consulting";
            case Cessation.Deciding _ -> "Being decided";
            case Cessation.Noticed _ -> "Told, still maintained";
            case Cessation.Appealed _ -> "Under appeal, still maintained";
            case Cessation.MayEnd _ -> "Can end";
            case Cessation.Ceased _ -> "Ended";
            case Cessation.Kept _ -> "The plan stays";
        };
    }

    public static Tone tone(Cessation state) {
        return switch (state) {
            case Cessation.Consulting _,Cessation.Deciding _ -> Tone.INFO;
            case Cessation.Noticed _,Cessation.Appealed _,Cessation.MayEnd _ -> Tone.SOON;
            case Cessation.Ceased _ -> Tone.QUIET;
            case Cessation.Kept _ -> Tone.OK;
        };
    }

    /** Where it stands, in a sentence. */
    public static String standing(Cessation state) {
        return switch (state) {
            case Cessation.Consulting consulting -> consulting.heard()
                    ? "The family and the school were consulted; the question can be put to an officer."
                    : "The family and the school are being consulted since " + on(state) + ".";
            case Cessation.Deciding _ -> "The question is with an officer since " + on(state) + ".";
            case Cessation.Noticed noticed -> "The family was told on " + on(state)
                    + " that the plan will end. It is maintained until their time to appeal ends on "
                    + DateWords.inWords(noticed.appealBy()) + ".";
            case Cessation.Appealed _ -> "The family appealed on " + on(state)
                    + ". The plan is maintained until the appeal is decided.";
            case Cessation.MayEnd ends -> "The appeal ended on " + on(state)
                    + " and the decision stands. The plan can end on " + DateWords.inWords(ends.earliestEnd())
                    + " at the earliest.";
            case Cessation.Ceased _ -> "The plan ended on " + on(state) + ".";
            case Cessation.Kept kept -> "The plan stays, since " + on(state) + ": " + dot(kept.why());
        };
    }

    private static String on(Cessation state) {
        return DateWords.inWords(state.since());
    }

    private static String dot(String why) {
        return why.isBlank() || why.endsWith(".") ? why : why + ".";
    }
}
