package continuum.web;

/** A field that someone else changed while this reader was typing: what they wrote, and what was typed here. */
public record Conflict(String label, String theirs, String yours) {}
