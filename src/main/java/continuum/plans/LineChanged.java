package continuum.plans;

/** Somebody else changed the line meanwhile. Both texts are kept: theirs stands, and what was typed is shown beside it. */
public class LineChanged extends RuntimeException {

    private final transient Written theirs;

    LineChanged(Written theirs) {
        super(theirs.by() + " changed this line while you were writing");
        this.theirs = theirs;
    }

    /** The line as it stands now. */
    public Written theirs() {
        return theirs;
    }
}
