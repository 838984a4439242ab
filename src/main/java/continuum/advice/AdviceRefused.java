package continuum.advice;

/**
 * Something about advice that can't be done. The message is what the person is told; {@code field} is the field of the form
 * it is about.
 */
public class AdviceRefused extends RuntimeException {

    private final String field;

    public AdviceRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
