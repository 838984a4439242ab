package continuum.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting found (regulations 20(7) to (9) and 21(7)).
 *
 * @param came who came, and who sent their views instead
 * @param adulthood from year 9 on; {@link Adulthood#NONE} before
 * @param why why the meeting recommends what it does
 * @param disagreement where those who met did not agree, and who; empty when they did
 * @param outcomes how far each outcome of the plan was reached
 */
public record Report(String came, String childVoice, String familyVoice, String summary, Adulthood adulthood,
        @Nullable Recommendation recommends, String why, String disagreement, List<Reached> outcomes) {

    /** Nothing written yet. */
    static final Report EMPTY = new Report("", "", "", "", Adulthood.NONE, null, "", "", List.of());

    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /** How far one outcome of section E was reached. */
    public record Reached(UUID line, String outcome, @Nullable Progress progress, String says) {}

    public enum Progress {
        REACHED("Reached"),
        ON_THE_WAY("On the way"),
        NOT("Not reached");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static @Nullable Progress of(@Nullable String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
        }
    }

    /** What prepares for adulthood and independent living (regulations 20(6) and 21(6)). */
    public record Adulthood(String employment, String living, String community, String health) {
        static final Adulthood NONE = new Adulthood("", "", "", "");

        boolean isWhole() {
            return !employment.isBlank() && !living.isBlank() && !community.isBlank() && !health.isBlank();
        }
    }

    /**
     * A report as it is kept.
     *
     * @param revision goes up with each saving; 0 while nothing was saved
     * @param sentOn from then on it is never changed
     */
    public record Saved(Report report, long revision, String by, Instant at, @Nullable LocalDate sentOn) {
        static final Saved NOTHING = new Saved(EMPTY, 0, "", Instant.EPOCH, null);

        public boolean isSent() {
            return sentOn != null;
        }
    }
}
