package continuum.caseloads;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in which a limit of law ends within four weeks and is not met.
 *
 * @param stage where the assessment stands
 * @param rule the rule of law
 * @param asks what it asks for
 * @param missing how many of those who were asked for advice have not given it
 * @param slowest the one whose advice was due first among them, and when
 * @param listedFor the day of the panel on whose agenda the open question stands
 */
public record SoonLate(UUID assessment, String name, String stage, String rule, String asks,
        LocalDate dueOn,
        @Nullable String caseworker, long missing, @Nullable String slowest, @Nullable LocalDate slowestDueOn,
        @Nullable LocalDate listedFor) {

    /** The one thing that saves it. */
    public Saving saving(LocalDate today) {
        return Saving.of(this, today);
    }
}
