package continuum.history;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, to be recorded.
 *
 * @param kind a short code of the room that records it, such as {@code assessments.request-received}
 * @param happenedOn the day it happened, which may be long before it is recorded
 * @param what a sentence in plain English, without the name of who did it
 * @param subject the record it is about, such as an assessment
 */
public record Entry(ChildId child, String kind, LocalDate happenedOn, String what, @Nullable String reason,
        Audience audience, @Nullable UUID subject) {

    public Entry(ChildId child, String kind, LocalDate happenedOn, String what, Audience audience, UUID subject) {
        this(child, kind, happenedOn, what, null, audience, subject);
    }
}
