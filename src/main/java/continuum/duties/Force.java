package continuum.duties;

/** What stands behind a rule. */
public enum Force {
    STATUTE,
    STATUTORY_GUIDANCE,
    GUIDANCE,
    LOCAL,
    /** Proposed, or made but not begun: may be simulated, never gives a live date. */
    PROPOSED
}
