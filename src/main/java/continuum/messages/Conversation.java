package continuum.messages;

import continuum.area.ChildId;
import continuum.papers.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a family and the authority wrote to each other about one matter.
 *
 * @param party the person of the family
 * @param with their name
 * @param lastSeq the number of the last message, which somebody who answers must have seen
 * @param replyBy until when the authority means to answer; nothing when no answer is owed
 * @param closedWhy why nothing more is written; nothing while it is open
 */
public record Conversation(UUID id, ChildId child, UUID party, String with, String about, int lastSeq, Instant lastAt,
        boolean lastFromFamily, String lastBy, @Nullable LocalDate replyBy, @Nullable String closedWhy,
        List<Message> messages) {

    /**
     * One message.
     *
     * @param call where and when they would like to be called, when they asked for that
     */
    public record Message(UUID id, int seq, boolean fromFamily, String by, String role, String words, Instant at,
            @Nullable Call call, List<Attached> papers) {}

    /** Where and when somebody would like to be called. */
    public record Call(String telephone, String when) {}

    /** A paper that came with a message. */
    public record Attached(PaperId paper, String title) {}

    public boolean isClosed() {
        return closedWhy != null;
    }

    Conversation with(List<Message> messages) {
        return new Conversation(id, child, party, with, about, lastSeq, lastAt, lastFromFamily, lastBy, replyBy,
                closedWhy, messages);
    }
}
