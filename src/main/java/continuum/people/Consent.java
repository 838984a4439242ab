package continuum.people;

import continuum.area.Identifiers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be shared with whom, or may not, on which basis and until when.
 *
 * @param given whether it was agreed; a refusal is recorded too
 * @param expires the last day on which it holds; nothing when it holds until it is withdrawn
 */
public record Consent(UUID id, String purpose, String sharedWith, LawfulBasis basis, boolean given, String givenBy,
        LocalDate from, @Nullable LocalDate expires, @Nullable LocalDate withdrawn, String note) {

    public static Consent given(String purpose, String sharedWith, LawfulBasis basis, String givenBy, LocalDate from,
            @Nullable LocalDate expires) {
        return new Consent(Identifiers.next(), purpose, sharedWith, basis, true, givenBy, from, expires, null, "");
    }

    /** Whether information may be shared on this day because of it. */
    public boolean holdsOn(LocalDate day) {
        return given && !day.isBefore(from) && (expires == null || !day.isAfter(expires))
                && (withdrawn == null || day.isBefore(withdrawn));
    }
}
