package continuum.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of provision is made, specific enough that everybody can see whether it was (Children and Families Act 2014,
 * section 37(2)(d); SEND Code of Practice 2015, paragraph 9.69).
 *
 * @param who who does it: "Speech and language therapist"
 * @param qualification what they must hold or have been trained in; blank when the role says it
 * @param times how often in the time that {@code per} says; 0 when it is not said
 * @param minutes how long each time; 0 when it is not said, as for equipment
 * @param groupOf how many children share it, this child counted; 1 is alone
 * @param from from when; null means from the day the plan is made
 * @param until until when; null means as long as the plan says so
 * @param reviewed how and when one looks whether it helps
 * @param hourly pounds for an hour of the person, or for one piece of equipment; null when not known
 */
public record Delivery(String who, String qualification, int times, @Nullable Per per, int minutes, int groupOf,
        @Nullable LocalDate from, @Nullable LocalDate until, String reviewed, @Nullable BigDecimal hourly) {

    /** Nothing said yet. */
    public static final Delivery UNSAID = new Delivery("", "", 0, null, 0, 1, null, null, "", null);

    public Delivery {
        if (times < 0 || minutes < 0 || groupOf < 1) {
            throw new IllegalArgumentException(
                    "Times and minutes can't be negative, and a group has at least one child");
        }
        if (hourly != null && hourly.signum() < 0) {
            throw new IllegalArgumentException("A cost can't be negative");
        }
    }

    /** Hours in a school year, to two places; zero when it is not said how often or how long. */
    public BigDecimal hoursAYear() {
        return per == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) times * per.aYear() * minutes)
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    /** How many sessions a school year has; zero when it is not said. */
    public int sessionsAYear() {
        return per == null ? 0 : times * per.aYear();
    }

    /**
     * Pounds in a school year, to the penny: the hours at the hourly rate, shared among the group. Equipment counts
     * its price each time. Null when the rate is not known, which is not the same as nothing.
     */
    public @Nullable BigDecimal costAYear() {
        if (hourly == null) {
            return null;
        }
        var units = minutes == 0
                ? BigDecimal.valueOf(sessionsAYear())
                : BigDecimal.valueOf((long) sessionsAYear() * minutes)
                        .divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP);
        return units.multiply(hourly).divide(BigDecimal.valueOf(groupOf), 2, RoundingMode.HALF_UP);
    }

    /** "30 minutes, twice a week, in a group of 4, by a speech and language therapist (HCPC registered)" */
    public String words() {
        var parts = new ArrayList<String>();
        if (minutes > 0) {
            parts.add(length());
        }
        if (per != null && times > 0) {
            parts.add(per == Per.ONCE ? "once" : often() + " " + per.words());
        }
        if (minutes > 0) {
            parts.add(groupOf == 1 ? "one to one" : "in a group of " + groupOf);
        }
        if (!who.isBlank()) {
            parts.add("by " + who + (qualification.isBlank() ? "" : " (" + qualification + ")"));
        }
        return String.join(", ", parts);
    }

    /** What is not said that the law wants said. */
    public List<String> unsaid() {
        var missing = new ArrayList<String>();
        if (who.isBlank()) {
            missing.add("who does it");
        }
        if (per == null || times == 0) {
            missing.add("how often");
        }
        if (minutes == 0 && per != Per.ONCE) {
            missing.add("how long each time");
        }
        if (reviewed.isBlank()) {
            missing.add("how it is reviewed");
        }
        return missing;
    }

    private String often() {
        return switch (times) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> times + " times";
        };
    }

    private String length() {
        return minutes % 60 == 0 ? minutes / 60 + (minutes == 60 ? " hour" : " hours") : minutes + " minutes";
    }
}
