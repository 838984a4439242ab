package continuum.people;

/** Somebody else saved the same thing since it was read. Nothing was written; what was typed belongs on a conflict page. */
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile() {
        super("Somebody else changed this while you were working on it");
    }
}
