package continuum.decisions;

import java.util.List;
import java.util.stream.Collectors;

/** A decision or recommendation that can't stand as it is, with what to do about each part. */
public class DecisionRefused extends RuntimeException {

    /**
     * What is wrong with one part.
     *
     * @param field the part: {@code outcome}, {@code reasons}, {@code reason.may-have-sen} …
     * @param message what the person should do
     */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    DecisionRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(". ")));
        this.problems = List.copyOf(problems);
    }

    /** What the room whose question it is can't take, said at a part of the decision. */
    public static DecisionRefused because(String field, String message) {
        return new DecisionRefused(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
