package continuum.reviews;

import continuum.duties.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review opened by a viewer.
 *
 * @param version what it must still be when they act on it
 * @param earlyWhy why it is held early, if it is
 * @param file who was invited and what was said
 */
public record OpenedReview(Review state, long version, @Nullable Meeting meeting, @Nullable String earlyWhy,
        @Nullable Owner owner, File file, Report.Saved report, List<Recorded> steps, List<Duty> duties) {

    /** A step with who recorded it, and whether it still stands. */
    public record Recorded(UUID id, ReviewStep step, String by, Instant at, boolean stands) {}

    /** Who was invited last, what was said for the meeting, the looks between reviews, in the order of their days. */
    public record File(List<Invited> invited, List<Said> said, List<EarlyLook> looks) {}

    /** Somebody who was invited. */
    public record Invited(LocalDate noticeOn, String who, String name) {}

    /** Advice or views for the meeting. */
    public record Said(String who, String name, String words, LocalDate dated, String by) {}

    /** A lighter look at the plan of somebody under five. */
    public record EarlyLook(LocalDate on, String words, String by) {}

    /** The steps that stand, in their order. */
    public List<ReviewStep> standing() {
        return steps.stream().filter(Recorded::stands).map(Recorded::step).toList();
    }

    /** The last step that can be taken back: what was told to the family can't. */
    public @Nullable Recorded last() {
        return steps.stream()
                .filter(Recorded::stands)
                .reduce((one, other) -> other)
                .filter(recorded -> switch (recorded.step()) {
                    case ReviewStep.Called _,ReviewStep.PapersSent _,ReviewStep.Held _,ReviewStep.Commented _ -> true;
                    default -> false;
                })
                .orElse(null);
    }
}
