package continuum.calendar;

import java.util.List;

/** A file of days that is not kept, because dates of the law would be counted by it: nothing of it is taken. */
public final class CalendarFileRefused extends RuntimeException {

    private final transient List<Fault> faults;

    CalendarFileRefused(String why) {
        this(why, List.of());
    }

    CalendarFileRefused(String why, List<Fault> faults) {
        super(why);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong in which row, if the file as a whole could be read. */
    public List<Fault> faults() {
        return faults;
    }
}
