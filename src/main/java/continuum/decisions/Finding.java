package continuum.decisions;

/** Whether a criterion is met, and the reason, in words that the family will read. */
public record Finding(boolean met, String reason) {}
