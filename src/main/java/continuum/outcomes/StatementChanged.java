package continuum.outcomes;

/** Somebody else changed the statement meanwhile. */
public class StatementChanged extends RuntimeException {

    private final transient Statement theirs;

    StatementChanged(Statement theirs) {
        super("Somebody else changed this statement meanwhile");
        this.theirs = theirs;
    }

    /** As it stands now. */
    public Statement theirs() {
        return theirs;
    }
}
