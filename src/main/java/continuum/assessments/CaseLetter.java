package continuum.assessments;

import continuum.area.PersonId;
import continuum.papers.Recipient;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a case, and where it stands.
 *
 * @param toKind "adult", "young-person", or a body
 * @param hasAddress whether an address stands on it, so that it can go by post
 * @param appealBy the last day to appeal that it names
 * @param cancelledOn since when it will not be sent; nothing for one that was sent
 */
public record CaseLetter(UUID id, String kind, String title, String toKind, @Nullable UUID toId, String to,
        boolean hasAddress, LocalDate dated, @Nullable LocalDate appealBy, @Nullable LocalDate sentOn,
        @Nullable LocalDate cancelledOn, @Nullable String cancelledWhy) {

    static final String ACKNOWLEDGED = "assessments.acknowledged";
    static final String DECIDED = "assessments.decided";

    /** Whether it still has to leave. */
    public boolean waits() {
        return sentOn == null && cancelledOn == null;
    }

    /** Sent, or still to be sent. */
    public boolean counts() {
        return cancelledOn == null;
    }

    public boolean isToFamily() {
        return toKind.equals("adult") || toKind.equals("young-person");
    }

    /** Whom a new one in its place goes to. */
    Recipient recipient() {
        return toKind.equals("young-person")
                ? new Recipient.YoungPerson()
                : new Recipient.Adult(new PersonId(Objects.requireNonNull(toId)));
    }

    /** Whether the last days that it names are counted from a day on which it did not leave: it must be written again. */
    public boolean isOutOfDate(LocalDate today) {
        return waits() && appealBy != null && dated.isBefore(today);
    }
}
