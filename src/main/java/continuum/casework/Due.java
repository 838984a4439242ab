package continuum.casework;

/** Which part of a list of work is shown, by what is due next. */
public enum Due {
    ALL("all", "open"),
    LATE("late", "late"),
    WEEK("week", "due in the next 7 days"),
    MINE("mine", "waiting for the authority"),
    OTHERS("others", "waiting for others");

    private final String code;
    private final String words;

    Due(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it stands in the address of the page. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** What an address asks for; anything unknown asks for all. */
    static Due of(String code) {
        for (var due : values()) {
            if (due.code.equals(code)) {
                return due;
            }
        }
        return ALL;
    }
}
