package continuum.casework;

/** By what a list of work is sorted. */
public enum Sort {
    DUE("", "Date due"),
    NAME("name", "Child’s name"),
    SCHOOL("school", "School"),
    CASEWORKER("caseworker", "Caseworker");

    private final String code;
    private final String words;

    Sort(String code, String words) {
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

    /** What an address asks for; anything unknown sorts by the date due. */
    static Sort of(String code) {
        for (var sort : values()) {
            if (sort.code.equals(code)) {
                return sort;
            }
        }
        return DUE;
    }
}
