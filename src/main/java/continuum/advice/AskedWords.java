package continuum.advice;

import continuum.calendar.DateWords;
import continuum.web.Tone;
import java.time.LocalDate;

/** How the state of a request reads. A new state must be given its words before the house compiles. */
public final class AskedWords {

    private AskedWords() {}

    /** The few words of a tag: "Given", "12 days late", "Being written". */
    public static String tag(Asked asked, LocalDate today) {
        var late = asked.daysLate(today);
        return switch (asked.state()) {
            case GIVEN -> late > 0 ? "Given " + DateWords.days(late) + " late" : "Given";
            case NIL -> "No advice";
            case TAKEN_BACK -> "Taken back";
            case ASKED, TAKEN, DRAFTED -> DateWords.due(asked.dueOn(), today);
        };
    }

    /** Where it stands, in a few words beside the tag. */
    public static String standing(Asked asked) {
        return switch (asked.state()) {
            case ASKED -> "Nobody has taken it yet";
            case TAKEN -> "Taken by " + asked.owner().name();
            case DRAFTED -> "Being written" + (asked.owner() == null ? "" : " by " + asked.owner().name());
            case GIVEN -> "Given on " + DateWords.inWords(asked.givenOn());
            case NIL -> "Answered on " + DateWords.inWords(asked.givenOn()) + ": nothing to say";
            case TAKEN_BACK -> "Taken back on " + DateWords.inWords(asked.takenBackOn());
        };
    }

    public static Tone tone(Asked asked, LocalDate today) {
        return switch (asked.state()) {
            case GIVEN -> Tone.OK;
            case NIL -> Tone.LATE;
            case TAKEN_BACK -> Tone.QUIET;
            case ASKED, TAKEN, DRAFTED -> asked.daysLate(today) > 0
                    ? Tone.LATE
                    : asked.dueOn().isAfter(today.plusDays(7)) ? Tone.INFO : Tone.SOON;
        };
    }
}
