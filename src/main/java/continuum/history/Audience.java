package continuum.history;

/** Who may read an entry of the timeline. Each includes those before it. */
public enum Audience {
    /** Staff of the authority only. */
    STAFF,
    /** Staff and the professionals who have to do with the child. */
    PROFESSIONALS,
    /** Everybody who may see the child, the family first of all. */
    FAMILY;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
