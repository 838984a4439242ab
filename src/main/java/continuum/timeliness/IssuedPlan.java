package continuum.timeliness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A first EHC plan that was issued.
 *
 * @param lastDay the last day of the twenty weeks
 * @param exception the ground of law that excuses lateness in this case, when one was recorded
 */
public record IssuedPlan(UUID assessment, UUID child, String name, LocalDate receivedOn, LocalDate lastDay,
        LocalDate issuedOn, @Nullable String exception) {

    /** Which band it falls in. */
    public Speed speed() {
        return Speed.of(receivedOn, lastDay, issuedOn);
    }

    /** Whole weeks from the request to the plan. */
    public long weeks() {
        return ChronoUnit.WEEKS.between(receivedOn, issuedOn);
    }

    /** How many days after the last day it was; 0 when it was in time. */
    public long daysLate() {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, issuedOn));
    }

    /** The place of a line in its list, to go on from. */
    record Key(LocalDate issuedOn, UUID assessment) {

        static final Key START = new Key(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** Reads a key from an address; anything else begins at the start. */
        static Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 2);
                return parts.length == 2 ? new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : START;
            } catch (RuntimeException notAKey) {
                return START;
            }
        }

        String written() {
            return issuedOn + "_" + assessment;
        }
    }

    Key key() {
        return new Key(issuedOn, assessment);
    }
}
