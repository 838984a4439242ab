package continuum.demo;

/**
 * Spreads an exact number evenly over a row of things, each with its own likelihood: after all of them as many have been
 * taken as the likelihoods add up to. Small areas so keep the shares of large ones.
 */
final class EvenShare {

    private double owed = 0.5;

    /** Says that the next thing has this likelihood, and whether one is due. */
    boolean isDue(double likelihood) {
        owed += likelihood;
        return owed >= 1;
    }

    /** The thing that was due is taken; otherwise the next one is due. */
    void take() {
        owed -= 1;
    }
}
