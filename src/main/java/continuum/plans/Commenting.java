package continuum.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The family's comments on a version, and their time for them.
 *
 * @param until the last of the days that the family has, 15 with the day of service (regulation 13(1)(a)); null before
 *        it was served
 * @param finishedOn the day the family said that it has no more to say; null while it may have
 */
public record Commenting(List<Comment> comments, @Nullable LocalDate until, @Nullable LocalDate finishedOn) {

    /** Days that the law gives, the day of service counted. */
    static final int DAYS = 15;

    /** The last day of the family's time for what was served on a day. */
    public static LocalDate until(LocalDate servedOn) {
        return servedOn.plusDays(DAYS - 1L);
    }

    /** Those nobody has answered yet. */
    public List<Comment> waiting() {
        return comments.stream().filter(one -> one.answer() == null).toList();
    }

    /** Those about a line, or about the whole plan. */
    public List<Comment> about(@Nullable LineId line) {
        return comments.stream()
                .filter(one -> line == null ? one.line() == null : line.equals(one.line()))
                .toList();
    }

    /** Whether the plan may be made final on a day: the time is over, or the family has finished. */
    public boolean isOver(LocalDate on) {
        return finishedOn != null || until != null && on.isAfter(until);
    }
}
