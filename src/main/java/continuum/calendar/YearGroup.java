package continuum.calendar;

import java.time.LocalDate;

/**
 * The year of school that a child's age puts them in. Reception is 0, the years before it are negative. A child taught
 * out of their year group has a year group by age all the same.
 */
public record YearGroup(int number) implements Comparable<YearGroup> {
    public static final YearGroup RECEPTION = new YearGroup(0);

    /** The year group on a day of someone born on another. */
    public static YearGroup on(LocalDate day, LocalDate born) {
        return SchoolYear.of(day).yearGroup(born);
    }

    /** The code of the national code set {@code year_group}: "E1", "N2", "R", "7". */
    public String code() {
        return switch (number) {
            case 0 -> "R";
            case -1 -> "N2";
            case -2 -> "N1";
            case -3 -> "E2";
            default -> number > 0 ? Integer.toString(number) : "E1";
        };
    }

    /** "Reception", "Year 7", "Nursery, second year" */
    public String label() {
        return switch (number) {
            case 0 -> "Reception";
            case -1 -> "Nursery, second year";
            case -2 -> "Nursery, first year";
            default -> number > 0 ? "Year " + number : "Before nursery";
        };
    }

    @Override
    public int compareTo(YearGroup other) {
        return Integer.compare(number, other.number);
    }
}
