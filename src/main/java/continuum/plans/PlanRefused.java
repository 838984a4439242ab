package continuum.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can't be done with a plan now. The message is the sentence that the person who tried is told.
 */
public class PlanRefused extends RuntimeException {

    private final transient @Nullable String field;
    private final transient List<Gap> gaps;

    /** @param field the field of the form that it is about, if it is about one */
    public PlanRefused(@Nullable String field, String message) {
        this(field, message, List.of());
    }

    PlanRefused(@Nullable String field, String message, List<Gap> gaps) {
        super(message);
        this.field = field;
        this.gaps = List.copyOf(gaps);
    }

    /** The field of the form that it is about, if it is about one. */
    public @Nullable String field() {
        return field;
    }

    /** The gaps that nobody has given a reason for. */
    public List<Gap> gaps() {
        return gaps;
    }
}
