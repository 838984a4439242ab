package continuum.consulting;

import org.jspecify.annotations.Nullable;

/** Something that can't be done in a consultation now. The message is the sentence that the person who tried is told. */
public class ConsultingRefused extends RuntimeException {

    private final transient @Nullable String field;

    ConsultingRefused(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the form that it is about; "form" when it is about none. */
    public String field() {
        return field == null ? "form" : field;
    }
}
