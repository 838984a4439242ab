package continuum.advising;

/** What the page showed is no longer what stands there: somebody saved the same part meanwhile. Nothing was written. */
class SavedMeanwhile extends RuntimeException {

    private final transient Draft.Written now;

    SavedMeanwhile(Draft.Written now) {
        super("The part was saved elsewhere meanwhile");
        this.now = now;
    }

    Draft.Written now() {
        return now;
    }
}
