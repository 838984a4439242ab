package continuum.decisions;

/**
 * One thing the law asks to be found, met or not.
 *
 * @param code stays the same from matter to matter, so that decisions can be compared: {@code may-have-sen}
 * @param words the test in plain English: "The child has or may have special educational needs"
 * @param law where it stands: "Children and Families Act 2014, section 36(8)(a)"
 */
public record Criterion(String code, String words, String law) {}
