package continuum.advising;

/** Too many came from one address in an hour. */
class TooOften extends RuntimeException {

    TooOften() {
        super("Too many from one address in an hour");
    }
}
