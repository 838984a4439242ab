package continuum.settings;

/** A setting, unit or number of places that can't be so; the message says why and what to do. */
public class Refused extends IllegalArgumentException {

    private final String field;

    Refused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of a form that the message belongs to. */
    public String field() {
        return field;
    }
}
