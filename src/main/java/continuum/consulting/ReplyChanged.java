package continuum.consulting;

/** Somebody else of the setting saved the reply meanwhile. Theirs stands; what was typed here is not lost. */
public class ReplyChanged extends RuntimeException {

    private final transient Consultation now;

    ReplyChanged(Consultation now) {
        super("Somebody else of your setting saved the reply meanwhile");
        this.now = now;
    }

    /** The consultation as it stands now. */
    public Consultation now() {
        return now;
    }
}
