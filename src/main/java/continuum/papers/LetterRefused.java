package continuum.papers;

/** A letter that may not be written or sent as it is; the message says why and what to do. */
public class LetterRefused extends RuntimeException {

    /** @param message a sentence that says why, and what to do */
    public LetterRefused(String message) {
        super(message);
    }
}
