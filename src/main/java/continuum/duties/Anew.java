package continuum.duties;

/**
 * What came of working out open cases anew.
 *
 * @param cases how many were worked out
 * @param changed in how many of them a date is another one now
 */
public record Anew(int cases, int changed) {}
