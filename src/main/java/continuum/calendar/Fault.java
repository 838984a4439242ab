package continuum.calendar;

/**
 * What is wrong in a file of days.
 *
 * @param row the line of a table with its header as 1, or the place in the list, from 1
 */
public record Fault(int row, String what) {

    public String words() {
        return "Row " + row + ": " + what;
    }
}
