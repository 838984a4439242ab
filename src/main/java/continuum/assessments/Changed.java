package continuum.assessments;

/** Somebody else moved the case since it was read. Nothing was written; what was typed belongs on the page again. */
public class Changed extends RuntimeException {

    Changed() {
        super("Somebody else changed this case while you were working on it");
    }
}
