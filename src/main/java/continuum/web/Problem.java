package continuum.web;

/**
 * One thing wrong with what was typed: the field, the sentence that says what to do, and the id of the input that the
 * error summary leads to.
 */
public record Problem(String field, String message, String target) {}
