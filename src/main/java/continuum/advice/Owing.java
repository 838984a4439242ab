package continuum.advice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request on the desk of whoever was asked, with the child it is about and how often they were reminded. */
public record Owing(Asked asked, String child, @Nullable LocalDate born, int reminders) {

    /** Which requests a desk shows. */
    public enum Whose {
        MINE,
        TEAM,
        ANSWERED;

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many there are of each, and how many of the open ones are late. */
    public record Counted(int mine, int team, int late, int answered) {}

    /** Where a page of the desk ended. */
    public record Key(LocalDate dueOn, java.util.UUID id) {}
}
