package continuum.papers;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written, without its text.
 *
 * @param toLines the recipient's address on that day; empty when it may not stand in a letter
 * @param appealBy the last day to appeal, in a notice that can be appealed
 * @param hasPdf whether its PDF has been made
 * @param sentOn nothing while it has not been sent
 * @param cancelledOn since when it will not be sent at all; nothing for one that was sent
 */
public record WrittenLetter(LetterId id, ChildId child, String kind, String title, @Nullable UUID subject,
        String toName,
        List<String> toLines, LocalDate dated, @Nullable LocalDate decidedOn, @Nullable LocalDate appealBy,
        @Nullable LocalDate mediationBy, String writtenBy, boolean hasPdf, @Nullable LocalDate sentOn,
        @Nullable Way how, @Nullable LocalDate cancelledOn, @Nullable String cancelledWhy) {

    /** How a letter reaches its recipient. */
    public enum Way {
        POST("By post"),
        EMAIL("By secure e-mail"),
        /** The recipient was told that it can be read after signing in. */
        NOTICE("On their page, with an e-mail to say so"),
        COLLECTED("Handed over");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isSent() {
        return sentOn != null;
    }

    /** Whether it still has to leave. */
    public boolean waits() {
        return sentOn == null && cancelledOn == null;
    }

    /** Whether the last days that it names are counted from a day on which it did not leave. */
    public boolean isOutOfDate(LocalDate today) {
        return waits() && appealBy != null && dated.isBefore(today);
    }
}
