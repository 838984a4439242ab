package continuum.papers;

/** A file that is not kept; the message says why and what to do instead. Nothing of it was opened or stored. */
public class UploadRefused extends RuntimeException {

    UploadRefused(String message) {
        super(message);
    }
}
