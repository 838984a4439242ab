package continuum.assessments;

import continuum.calendar.CompulsorySchoolAge;
import java.time.LocalDate;

/**
 * Who decides for the family on a day: who asks, is written to, withdraws and appeals. It passes from the parent to the
 * young person when compulsory school age ends, not on the sixteenth birthday (Children and Families Act 2014, s.83). For
 * somebody who can't decide this for themselves another acts (s.80); who that is stands in the register of people.
 */
public enum RightHolder {
    PARENT,
    YOUNG_PERSON;

    public static RightHolder on(LocalDate day, LocalDate born) {
        return day.isAfter(CompulsorySchoolAge.endsOn(born)) ? YOUNG_PERSON : PARENT;
    }

    /** Whether a withdrawal by this person counts on this day. A setting may always take back its own request. */
    public boolean accepts(WithdrawnBy by) {
        return switch (by) {
            case PARENT -> this == PARENT;
            case YOUNG_PERSON -> this == YOUNG_PERSON;
            case SETTING -> true;
        };
    }
}
