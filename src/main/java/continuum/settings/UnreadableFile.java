package continuum.settings;

/** A file that can't be taken in at all; the message says why and what to do. Nothing was changed. */
public class UnreadableFile extends IllegalArgumentException {

    UnreadableFile(String message) {
        super(message);
    }
}
