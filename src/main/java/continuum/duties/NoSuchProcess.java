package continuum.duties;

/** There is no such case, or the viewer may not see it: which of the two is not said. */
public class NoSuchProcess extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchProcess(ProcessId id) {
        super("There is no case " + id);
    }
}
