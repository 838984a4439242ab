package continuum.advising;

/** A private link that leads nowhere: mistyped, run out, taken back, or its request is answered for good. All look the same. */
class NoSuchLink extends RuntimeException {

    NoSuchLink() {
        super("No request behind this link");
    }
}
