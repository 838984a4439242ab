package continuum.disagreement;

/**
 * A line in the index of a bundle.
 *
 * @param about its date, in words
 * @param first the page on which it begins, the index counted
 */
public record BundlePart(String title, String about, int first, int pages) {}
