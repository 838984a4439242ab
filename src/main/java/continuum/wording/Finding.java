package continuum.wording;

/**
 * A rule and the words it is about.
 *
 * @param from where the phrase begins in the line, counted in characters from 0
 * @param to where it ends, itself not in it
 * @param phrase the words exactly as they stand in the line
 * @param why what is the matter, as a sentence
 * @param better a wording to start from, built from the line; square brackets hold what only the writer knows
 */
public record Finding(Rule rule, int from, int to, String phrase, String why, String better) {}
