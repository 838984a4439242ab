package continuum.disagreement;

import org.jspecify.annotations.Nullable;

/** What can't be done in a dispute, with the field it stands beside and the sentence that the person reads. */
public class DisputeRefused extends RuntimeException {

    private final @Nullable String field;

    DisputeRefused(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    public @Nullable String field() {
        return field;
    }
}
