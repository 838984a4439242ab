package continuum.calendar;

import java.time.LocalDate;
import java.time.Month;

/** A school year, 1 September to 31 August, called by the year in which it starts. */
public record SchoolYear(int startsIn) implements Comparable<SchoolYear> {

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(startsIn, Month.SEPTEMBER, 1);
    }

    public LocalDate last() {
        return LocalDate.of(startsIn + 1, Month.AUGUST, 31);
    }

    public SchoolYear next() {
        return new SchoolYear(startsIn + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(startsIn - 1);
    }

    /** The year group that someone born on this day belongs to in this school year. */
    public YearGroup yearGroup(LocalDate born) {
        return new YearGroup(startsIn - of(born).startsIn - 5);
    }

    /** "2026/27" */
    public String inShort() {
        return startsIn + "/" + "%02d".formatted((startsIn + 1) % 100);
    }

    /** "2026 to 2027" */
    @Override
    public String toString() {
        return startsIn + " to " + (startsIn + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }
}
