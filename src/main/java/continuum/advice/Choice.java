package continuum.advice;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be asked, as a page offers them.
 *
 * @param value what the form sends back
 * @param owner the colleague who would answer, where the page offers them by name
 */
public record Choice(String value, String label, Asked.Whom to, Asked.@Nullable Owner owner) {}
