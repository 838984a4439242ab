package continuum.web;

/** A number at the top of a list page; it always links to the very list that it counts. */
public record Count(long number, String words, String href, Tone tone) {}
