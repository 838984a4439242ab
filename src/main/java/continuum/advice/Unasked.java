package continuum.advice;

import java.time.LocalDate;

/** Somebody whom the family wished to be asked, and why the authority did not ask them. */
public record Unasked(String who, String why, LocalDate declinedOn, String by) {}
