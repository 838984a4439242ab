package continuum.disagreement;

import java.time.LocalDate;
import java.util.Locale;

/** What was learnt from a dispute that is over. */
public record Lesson(LocalDate closedOn, Ended ended, Theme theme, String issue, For b, For f, For i,
        String differently, String by) {

    /** How it ended. */
    public enum Ended {
        AGREED("Agreed, in mediation or otherwise"),
        CONCEDED("We gave in"),
        CONSENT("By an order that both sides agreed"),
        ORDERED("The tribunal decided"),
        WITHDRAWN("The family withdrew"),
        LAPSED("The time to appeal went by");

        private final String words;

        Ended(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** For whom a section ended. */
    public enum For {
        FAMILY("As the family asked"),
        AUTHORITY("As the authority said"),
        PART("In part as the family asked"),
        NONE("Not in dispute");

        private final String words;

        For(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What was at the root of it. */
    public enum Theme {
        EVIDENCE("Evidence came late, or was missing"),
        VAGUE("The plan was vague"),
        AMOUNT("How much provision"),
        THERAPY("Therapy not in section F"),
        SETTING_FULL("The setting asked for was full or objected"),
        SETTING_COST("The cost of the setting asked for"),
        THRESHOLD("The legal test was read too narrowly"),
        COMMUNICATION("We did not explain, or did not listen"),
        LATENESS("We were late"),
        OTHER("Something else");

        private final String words;

        Theme(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
