package continuum.assessments;

import org.jspecify.annotations.Nullable;

/**
 * A step that the state of the assessment, or the order of its dates, does not allow. The message is the sentence that
 * the person who tried is told; {@code field} is the field of the form it is about, if it is about one.
 */
public class NotLawful extends RuntimeException {

    private final transient @Nullable String field;

    NotLawful(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    NotLawful(String message) {
        this(null, message);
    }

    public @Nullable String field() {
        return field;
    }
}
