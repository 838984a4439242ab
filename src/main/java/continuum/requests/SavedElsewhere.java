package continuum.requests;

/** What a page showed is no longer what is stored: it was saved on another page or device meanwhile. */
class SavedElsewhere extends RuntimeException {

    private final transient Draft now;

    SavedElsewhere(Draft now) {
        super("The draft was saved elsewhere meanwhile");
        this.now = now;
    }

    Draft now() {
        return now;
    }
}
