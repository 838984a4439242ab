package continuum.wording;

/** A file that can't be read; the message says why and what to do. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
