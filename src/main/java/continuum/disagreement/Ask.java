package continuum.disagreement;

import continuum.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a step.
 *
 * @param name the field it is typed into, and under which the answer is kept
 * @param missing what is said when it must be answered and is not; null when it may stay empty
 */
public record Ask(String name, Form form, String label, @Nullable String hint, List<Option> options,
        @Nullable String missing) {

    /** How it is answered. */
    public enum Form {
        LINE,
        WORDS,
        ONE,
        SEVERAL,
        DAY_PAST,
        DAY_AHEAD
    }

    static Ask line(String name, String label, @Nullable String missing) {
        return new Ask(name, Form.LINE, label, null, List.of(), missing);
    }

    static Ask text(String name, String label, @Nullable String hint, @Nullable String missing) {
        return new Ask(name, Form.WORDS, label, hint, List.of(), missing);
    }

    static Ask one(String name, String label, String missing, Option... options) {
        return new Ask(name, Form.ONE, label, null, List.of(options), missing);
    }

    static Ask yesOrNo(String name, String label, String missing) {
        return new Ask(name, Form.ONE, label, null, Option.yesOrNo(), missing);
    }

    static Ask dayAhead(String name, String label) {
        return new Ask(name, Form.DAY_AHEAD, label, null, List.of(), label);
    }

    static Ask dayPast(String name, String label) {
        return new Ask(name, Form.DAY_PAST, label, null, List.of(), label);
    }

    /** The words of an answer, for a page. */
    public String said(String answer) {
        return switch (form) {
            case LINE, WORDS -> answer;
            case ONE, SEVERAL -> String.join(", ", java.util.Arrays.stream(answer.split(","))
                    .map(code -> options.stream()
                            .filter(option -> option.value().equals(code))
                            .map(Option::label)
                            .findFirst()
                            .orElse(code))
                    .toList());
            case DAY_PAST, DAY_AHEAD -> answer.isEmpty()
                    ? ""
                    : continuum.calendar.DateWords.inWords(java.time.LocalDate.parse(answer));
        };
    }
}
