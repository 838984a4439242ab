package continuum.settings;

/**
 * A row that was left out, and why. What the register held before stays as it was.
 *
 * @param row as a spreadsheet numbers it; the header is row 1
 * @param rule what the value must be, as the end of a sentence: "must have 6 digits"
 * @param mend what to do about it
 */
public record Refusal(long row, String column, String value, String rule, String mend) {

    /** "Row 6, UKPRN "abc": must have 8 digits and start with 1. Correct it in the file." */
    public String words() {
        return "Row %d, %s%s: %s. %s".formatted(row, column, value.isEmpty() ? "" : " \"" + value + "\"", rule, mend);
    }
}
