package continuum.messages;

import continuum.area.ChildId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages that wait for an answer, and how soon others were answered in the last three months. */
public record MessageDesk(List<Line> waiting, ReplyTimes times) {

    /**
     * A message that waits.
     *
     * @param whose who looks after the child's case; nothing when nobody does
     */
    public record Line(UUID id, ChildId child, String childName, String with, String about, Instant at,
            LocalDate replyBy, @Nullable String whose) {}
}
