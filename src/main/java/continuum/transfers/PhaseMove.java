package continuum.transfers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The moves to a next phase that the law names (SEND Regulations 2014, regulation 2). */
public enum PhaseMove {
    EARLY_YEARS("Early years to school", -1, true, "school"),
    INFANT("Infant to junior school", 2, true, "school"),
    FIRST("Primary to middle school", 4, false, "school"),
    PRIMARY("Primary to secondary school", 6, true, "school"),
    MIDDLE("Middle to secondary school", 8, false, "school"),
    SECONDARY("Secondary school to post-16", 11, true, "post-16");

    private final String words;
    private final int usualYear;
    private final boolean usual;
    private final String to;

    PhaseMove(String words, int usualYear, boolean usual, String to) {
        this.words = words;
        this.usualYear = usualYear;
        this.usual = usual;
        this.to = to;
    }

    public String words() {
        return words;
    }

    /** As it is stored, and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The year group after which children usually make it; Reception is 0. */
    int usualYear() {
        return usualYear;
    }

    /** Whether most areas have schools that end there. */
    boolean isUsual() {
        return usual;
    }

    /** As the clock knows it: "school" or "post-16". */
    String to() {
        return to;
    }

    /** The last day for the final plan that names the next setting: before 15 February, or before 31 March. */
    public LocalDate lastDay(int year) {
        return this == SECONDARY ? LocalDate.of(year, 3, 30) : LocalDate.of(year, 2, 14);
    }

    static Optional<PhaseMove> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
