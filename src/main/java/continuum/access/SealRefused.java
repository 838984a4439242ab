package continuum.access;

/** A record can't be sealed or opened so; the message says why and what to do. */
public class SealRefused extends IllegalArgumentException {

    SealRefused(String message) {
        super(message);
    }
}
