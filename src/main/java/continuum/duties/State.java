package continuum.duties;

/** How a duty stands on a day. */
public enum State {
    /** Not due yet. */
    RUNNING("running"),
    /** The last day has passed and it is not met. */
    OVERDUE("overdue"),
    MET("met"),
    MET_LATE("met-late"),
    /** Late or overdue, with an exception in law recorded. */
    EXCUSED("excused"),
    /** Ended without being met. */
    STOPPED("stopped");

    private final String code;

    State(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether somebody still has to do it. */
    public boolean isOpen(boolean met) {
        return this == RUNNING || this == OVERDUE || this == EXCUSED && !met;
    }
}
