package continuum.people;

/** Two entries can't become one as they are. The message says why and what to do first. */
public class CannotJoin extends RuntimeException {

    CannotJoin(String message) {
        super(message);
    }
}
