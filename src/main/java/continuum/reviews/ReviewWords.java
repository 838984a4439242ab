package continuum.reviews;

import continuum.calendar.DateWords;
import continuum.web.Tone;

/** The words for each state. A new state must be given its words before the house compiles. */
public final class ReviewWords {

    private ReviewWords() {}

    /** The few words of a tag. */
    public static String tag(Review state) {
        return switch (state) {
            case Review.Ahead _ -> "To be arranged";
            case Review.Called _ -> "Invited";
            case Review.Held _ -> "Report owed";
            case Review.Reported _ -> "Decision owed";
            case Review.Deciding _ -> "Being decided";
            case Review.Amending _ -> "Changes to be sent";
            case Review.AmendmentOut _ -> "Changes with the family";
            case Review.Kept _ -> "Plan kept";
            case Review.Amended _ -> "Plan amended";
            case Review.NotAmended _ -> "Plan kept after all";
            case Review.Ending _ -> "Plan to end";
            case Review.Stopped _ -> "Stopped";
        };
    }

    public static Tone tone(Review state) {
        return switch (state) {
            case Review.Ahead _,Review.Called _,Review.Deciding _,Review.AmendmentOut _ -> Tone.INFO;
            case Review.Held _,Review.Reported _,Review.Amending _ -> Tone.SOON;
            case Review.Kept _,Review.Amended _,Review.NotAmended _ -> Tone.OK;
            case Review.Ending _,Review.Stopped _ -> Tone.QUIET;
        };
    }

    /** Where it stands, in a sentence. */
    public static String standing(Review state) {
        return switch (state) {
            case Review.Ahead(var of) -> (of.round() == 1
                    ? "The plan was made on " + on(state) + " and is reviewed for the first time."
                    : "The last review was complete on " + on(state) + ".") + " Nobody has been invited yet.";
            case Review.Called called -> "Everybody was invited on " + on(state) + " to the meeting on "
                    + DateWords.inWords(called.meetingOn()) + ".";
            case Review.Held _ -> "The meeting was held on " + on(state) + ". The report is awaited.";
            case Review.Reported(_, var held, _, var recommends) -> "The meeting was held on " + DateWords.inWords(held)
                    + " and the report came on " + on(state) + ". It recommends: " + lower(recommends) + ".";
            case Review.Deciding(_, var held, _, _) -> "The meeting was held on " + DateWords.inWords(held)
                    + ". What follows is with an officer since " + on(state) + ".";
            case Review.Amending _ -> "The family was told on " + on(state)
                    + " that the plan will be amended. The proposed changes have not been sent.";
            case Review.AmendmentOut _ -> "The proposed changes were sent to the family on " + on(state) + ".";
            case Review.Kept _ -> "The family was told on " + on(state) + " that the plan stays as it is.";
            case Review.Amended _ -> "The amended plan was sent on " + on(state) + ".";
            case Review.NotAmended _ -> "The family was told on " + on(state)
                    + " that the plan stays as it is after all.";
            case Review.Ending _ -> "The family was told on " + on(state) + " that the plan will end.";
            case Review.Stopped(_, _, var how) -> how.words() + ", on " + on(state) + ".";
        };
    }

    private static String on(Review state) {
        return DateWords.inWords(state.since());
    }

    private static String lower(Recommendation recommends) {
        return recommends.words().toLowerCase(java.util.Locale.UK);
    }
}
