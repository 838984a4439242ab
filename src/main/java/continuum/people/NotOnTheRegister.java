package continuum.people;

/** There is no such child, or not for this viewer: on a page the two look the same. */
public class NotOnTheRegister extends RuntimeException {

    NotOnTheRegister() {
        super("There is no such child");
    }
}
