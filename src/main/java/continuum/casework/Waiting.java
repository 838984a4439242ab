package continuum.casework;

/** For whom a case waits: who owes what is due next. */
public enum Waiting {
    ANYBODY("", "Anybody"),
    AUTHORITY("authority", "The authority"),
    OTHERS("others", "Others");

    private final String code;
    private final String words;

    Waiting(String code, String words) {
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
    static Waiting of(String code) {
        for (var waiting : values()) {
            if (waiting.code.equals(code)) {
                return waiting;
            }
        }
        return ANYBODY;
    }
}
