package continuum.access;

/** Somebody can't be let in or out so; the message says why and what to do. */
public class CannotLetIn extends IllegalArgumentException {

    CannotLetIn(String message) {
        super(message);
    }
}
