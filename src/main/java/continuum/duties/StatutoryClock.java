package continuum.duties;

import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The heart of the house: dated events in, duties out. A pure function of the law, the calendar, the events and the day
 * one looks; it keeps nothing and asks nobody.
 */
public record StatutoryClock(Law law, WorkingCalendar calendar) {

    /** The law and the bank holidays of England as shipped. */
    public static StatutoryClock england() {
        return new StatutoryClock(Law.england(), WorkingCalendar.england());
    }

    /**
     * The duties of a case as they stand on a day, by due date, then rule, then ref.
     *
     * @param process such as {@code ehc-needs-assessment}
     * @param events in any order; those after {@code asOf} are not known yet
     * @throws IllegalArgumentException when there is no such process
     */
    public List<Duty> duties(String process, List<Event> events, LocalDate asOf) {
        return duties(process, events, asOf, Subject.ANYONE);
    }

    /** The same where rules hold for some children and not for others. */
    public List<Duty> duties(String process, List<Event> events, LocalDate asOf, Subject child) {
        return owed(process, events, asOf, child).stream().map(owed -> owed.on(asOf)).toList();
    }

    /** What is owed, met and stopped, whichever day one looks later. */
    public List<Owed> owed(String process, List<Event> events, LocalDate asOf, Subject child) {
        return law.process(process).owed(events, asOf, child, calendar);
    }
}
