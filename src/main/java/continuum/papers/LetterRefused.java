package continuum.papers;

/** A letter that may not be written or sent as it is; the message says why and what to do. */
public class LetterRefused extends RuntimeException {

    LetterRefused(String message) {
        super(message);
    }
}
