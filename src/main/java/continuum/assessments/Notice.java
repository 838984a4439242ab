package continuum.assessments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notice that the authority owes somebody beside the family (SEND Regulations 2014, regulations 4 and 5): as a letter, or
 * given another way and recorded as done.
 *
 * @param name whom it goes to, by name; empty while nobody is on file
 * @param given how it was given, when it was not by a letter
 */
public record Notice(UUID id, Occasion occasion, Whom whom, String name, LocalDate owedOn, @Nullable Given given) {

    /** What it tells. */
    public enum Occasion {
        /** That the authority considers a request. */
        CONSIDERING("that a request is considered"),
        /** What it decided. */
        DECIDED("of the decision");

        private final String words;

        Occasion(String words) {
            this.words = words;
        }

        /** "of the decision" */
        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who must have it. */
    public enum Whom {
        HEALTH("the health body"),
        SOCIAL_CARE("children’s social care"),
        SETTING("the head of the school or setting");

        private final String words;

        Whom(String words) {
            this.words = words;
        }

        /** "the health body" */
        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** That it was given another way than by a letter. */
    public record Given(LocalDate on, String how, String by) {}

    /** The kind of the letter that gives it. */
    String letterKind() {
        return letterKind(occasion, whom);
    }

    static String letterKind(Occasion occasion, Whom whom) {
        return "assessments.notice-" + occasion.code() + "-" + whom.code();
    }

    static Occasion occasion(String code) {
        return Arrays.stream(Occasion.values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    static Whom whom(String code) {
        return Arrays.stream(Whom.values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
