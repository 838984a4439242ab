package continuum.decisions;

/** Somebody else moved the matter on since this person opened it. Nothing was changed. */
public class MatterMoved extends RuntimeException {

    MatterMoved() {
        super("Somebody else changed this matter while you were writing");
    }

    MatterMoved(String what) {
        super(what);
    }
}
