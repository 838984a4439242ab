package continuum.timeliness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How long a plan took, in the three bands of the national release. */
public enum Speed {
    WITHIN("within", "Within 20 weeks"),
    LATE("late", "After 20 weeks, within a year"),
    OVER_A_YEAR("over-a-year", "After more than a year");

    private final String code;
    private final String words;

    Speed(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * The band of a plan.
     *
     * @param lastDay the last day of the twenty weeks
     */
    public static Speed of(LocalDate receivedOn, LocalDate lastDay, LocalDate issuedOn) {
        if (!issuedOn.isAfter(lastDay)) {
            return WITHIN;
        }
        return issuedOn.isAfter(receivedOn.plusYears(1)) ? OVER_A_YEAR : LATE;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** "Within 20 weeks" */
    public String words() {
        return words;
    }

    static Optional<Speed> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
