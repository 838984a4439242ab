package continuum.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The steps of a case of which a family can say how they felt, in their order, in words for families. */
public final class Steps {

    private static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("asked", "Asking for an assessment");
        STEPS.put("told", "Hearing what was decided");
        STEPS.put("advice", "Saying what is needed");
        STEPS.put("draft", "The draft plan");
        STEPS.put("plan", "The final plan");
        STEPS.put("ended", "How it ended");
    }

    private Steps() {}

    /** The words of a step; empty for a code that is none. */
    public static Optional<String> words(String step) {
        return Optional.ofNullable(STEPS.get(step));
    }
}
