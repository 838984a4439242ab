package continuum.advising;

import continuum.access.Viewer;
import continuum.advice.Answer;
import continuum.advice.Asked;
import continuum.area.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Advice that is being written.
 *
 * @param parts what stands in each part; one that was never saved is missing
 * @param shares with whom it is shared
 */
public record Draft(Asked asked, Map<Part, Written> parts, List<SentFile> files, List<Share> shares,
        List<Comment> comments) {

    /** What stands in a part, and the version it was saved under; 0 before the first. */
    public record Written(String words, long version, String savedBy, @Nullable Instant savedAt) {
        static final Written NOTHING = new Written("", 0, "", null);
    }

    /** A colleague who may read it. */
    public record Share(AccountId account, String name, String sharedBy, Instant sharedAt) {}

    /** What a colleague says about a part, or the writer answers. */
    public record Comment(Part part, String words, String by, Instant at) {}

    public Written part(Part part) {
        return parts.getOrDefault(part, Written.NOTHING);
    }

    /** Whether anything in it could be given. */
    public boolean isEmpty() {
        return parts.values().stream().allMatch(part -> part.words().isBlank())
                && files.stream().noneMatch(SentFile::isWhole);
    }

    public boolean isSharedWith(Viewer viewer) {
        return shares.stream().anyMatch(share -> share.account().equals(viewer.account()));
    }

    /** What was written, under the heading of each part, in their order. */
    public List<Answer.Section> sections() {
        return Arrays.stream(Part.values())
                .filter(part -> !part(part).words().isBlank())
                .map(part -> new Answer.Section(part.words(asked.body()), part(part).words()))
                .toList();
    }

    /** The comments on a part, the oldest first. */
    public List<Comment> about(Part part) {
        return comments.stream().filter(comment -> comment.part() == part).toList();
    }
}
