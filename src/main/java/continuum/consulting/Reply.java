package continuum.consulting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a setting answers.
 *
 * @param grounds the grounds of the law that it claims, each with its particulars; empty when it can meet the needs
 * @param words what else it wants to say: what it would need, from when it could start
 */
public record Reply(Answer answer, List<Claimed> grounds, String words) {

    /** Nothing written yet. */
    public static final Reply NONE = new Reply(Answer.CAN, List.of(), "");

    /** Whether it can meet what the plan says. */
    public enum Answer {
        CAN("We can meet the needs in this plan"),
        IF("We could, if something is arranged first"),
        CANNOT("We think that we should not be named");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A ground with its particulars.
     *
     * @param which what is unsuitable, which children would suffer, what it would cost
     * @param steps what was considered to make it possible
     * @param why why those steps do not suffice
     */
    public record Claimed(Ground ground, String which, String steps, String why) {}

    public Reply {
        grounds = List.copyOf(grounds);
    }

    /** What is in it that the law does not count as a reason, or not by itself. */
    public List<NoReason.Found> noReasons() {
        return answer == Answer.CAN ? List.of() : NoReason.in(said());
    }

    /** Everything that was written. */
    String said() {
        return Stream
                .concat(grounds.stream().flatMap(one -> Stream.of(one.which(), one.steps(), one.why())),
                        Stream.of(words))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(".\n"));
    }
}
