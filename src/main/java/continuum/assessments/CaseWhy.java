package continuum.assessments;

import continuum.calendar.DateWords;
import continuum.duties.Duty;
import continuum.web.Tone;
import java.time.LocalDate;

/** How a duty's tag reads and which colour it has. The sentence behind it is the duty's own. */
public final class CaseWhy {

    private CaseWhy() {}

    /** "in 3 days", "6 days late", "done in time". */
    public static String tag(Duty duty, LocalDate today) {
        return switch (duty.state()) {
            case RUNNING -> DateWords.due(duty.dueOn(), today);
            case OVERDUE -> DateWords.days(duty.daysLate()) + " late";
            case MET -> "done in time";
            case MET_LATE -> "done " + DateWords.days(duty.daysLate()) + " late";
            case EXCUSED -> "late, with an exception";
            case STOPPED -> "no longer due";
        };
    }

    public static Tone tone(Duty duty, LocalDate today) {
        return switch (duty.state()) {
            case RUNNING -> duty.dueOn().isAfter(today.plusDays(7)) ? Tone.INFO : Tone.SOON;
            case OVERDUE, MET_LATE -> Tone.LATE;
            case MET -> Tone.OK;
            case EXCUSED -> Tone.SOON;
            case STOPPED -> Tone.QUIET;
        };
    }
}
