package continuum.plans;

/** In what time provision comes so and so many times. A school year is counted as 190 days, 38 weeks, 6 half terms. */
public enum Per {
    DAY("a day", 190),
    WEEK("a week", 38),
    FORTNIGHT("a fortnight", 19),
    MONTH("a month", 10),
    HALF_TERM("a half term", 6),
    TERM("a term", 3),
    YEAR("a year", 1),
    ONCE("once only", 1);

    private final String words;
    private final int aYear;

    Per(String words, int aYear) {
        this.words = words;
        this.aYear = aYear;
    }

    /** "a week" */
    public String words() {
        return words;
    }

    /** How many of them a school year has. */
    public int aYear() {
        return aYear;
    }
}
