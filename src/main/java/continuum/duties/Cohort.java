package continuum.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The children for whom a rule holds: by birth date, and by when their plan was first made. Ends are included. */
public record Cohort(@Nullable LocalDate bornFrom, @Nullable LocalDate bornTo, @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo) {
    public static final Cohort EVERYONE = new Cohort(null, null, null, null);

    /** Whether the rule holds for this child. What is not known never satisfies a condition. */
    public boolean includes(Subject child) {
        return this == EVERYONE
                || within(child.born(), bornFrom, bornTo) && within(child.planFirstMade(), planFrom, planTo);
    }

    /** Whether some child could belong to both. */
    boolean meets(Cohort other) {
        return overlap(bornFrom, bornTo, other.bornFrom, other.bornTo)
                && overlap(planFrom, planTo, other.planFrom, other.planTo);
    }

    private static boolean within(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return true;
        }
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static boolean overlap(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate otherFrom,
            @Nullable LocalDate otherTo) {
        return (to == null || otherFrom == null || !to.isBefore(otherFrom))
                && (otherTo == null || from == null || !otherTo.isBefore(from));
    }
}
