package continuum.assessments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence for the question whether to assess.
 *
 * @param source who says so: "Class teacher", "Speech and language report"
 * @param dated the day it was said or written, if known
 * @param paper the paper of the child on which it stands, if there is one
 */
public record Gathered(Side side, String source, About about, String says, @Nullable LocalDate dated,
        @Nullable UUID paper, String addedBy) {

    /** Whose evidence it is. */
    public enum Side {
        FAMILY("The family"),
        SCHOOL("The school or setting"),
        PROFESSIONALS("Professionals");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Side of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Which part of the legal test it speaks to. */
    public enum About {
        MAY_HAVE_SEN("Whether there are, or may be, special educational needs"),
        MAY_NEED_PLAN(
                "Whether provision by a plan may be necessary"),
        BOTH("Both");

        private final String words;

        About(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored: "may-have-sen". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static About of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        }
    }
}
