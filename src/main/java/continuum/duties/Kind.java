package continuum.duties;

/** What a rule's limit is. */
public enum Kind {
    /** The longest it may take. */
    MAXIMUM,
    /** A window that must be left open at least so long. */
    MINIMUM,
    /** What somebody plans, without law behind it. */
    TARGET,
    /** The longest between one time and the next. */
    FREQUENCY
}
