package continuum.delivery;

/** Why a session did not come. */
public enum Why {
    STAFF_AWAY("Staff were away"),
    NOBODY_IN_POST("Nobody is in post for it"),
    NOT_ARRANGED("It has not been arranged"),
    SETTING_CLOSED("The school was closed that day"),
    OTHER_EVENT("Something else took its place"),
    CHILD_DECLINED("The child did not want it"),
    CHILD_AWAY("The child was away"),
    NOT_KNOWN("We do not know why");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * Whether the session is still owed. The duty is absolute; only a session that was there for a child who was not is not
     * owed again.
     */
    public boolean leavesItOwed() {
        return this != CHILD_AWAY;
    }
}
