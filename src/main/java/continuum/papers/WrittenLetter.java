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
 */
public record WrittenLetter(LetterId id, ChildId child, String kind, String title, @Nullable UUID subject,
        String toName,
        List<String> toLines, LocalDate dated, @Nullable LocalDate decidedOn, @Nullable LocalDate appealBy,
        @Nullable LocalDate mediationBy, String writtenBy, boolean hasPdf, @Nullable LocalDate sentOn,
        @Nullable Way how) {

    /** How a letter reaches its recipient. */
    public enum Way {
        POST("By post"),
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
}
