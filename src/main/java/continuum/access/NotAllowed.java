package continuum.access;

/** The viewer's role may not do this. On a page it looks the same as a page that does not exist. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(May what) {
        super("Not allowed: " + what);
    }
}
