package continuum.consulting;

/** The only reasons for which a setting that the family asked for is not named (Children and Families Act 2014, section 39(4)). */
public enum Ground {
    UNSUITABLE("The setting is unsuitable for the child’s age, ability, aptitude or special educational needs",
            "section 39(4)(a)",
            "What is unsuitable, for which need of this child?",
            "Name the need as the plan does, and what here does not fit it."),
    OTHERS("The child’s attendance is incompatible with providing efficient education for others",
            "section 39(4)(b)(i)",
            "Which children’s education would suffer, and how?",
            "Say “two pupils in the class” or “the group”. Do not name other children: the family reads this."),
    RESOURCES("The child’s attendance is incompatible with the efficient use of resources", "section 39(4)(b)(ii)",
            "What would it cost beyond the usual, and what would be lost for it?",
            "Give figures where you can: the extra cost, and what is paid from.");

    private final String words;
    private final String law;
    private final String whichAsk;
    private final String whichHint;

    Ground(String words, String law, String whichAsk, String whichHint) {
        this.words = words;
        this.law = law;
        this.whichAsk = whichAsk;
        this.whichHint = whichHint;
    }

    /** As a sentence. */
    public String words() {
        return words;
    }

    /** Where it stands in the Children and Families Act 2014. */
    public String law() {
        return law;
    }

    /** The question for the particulars of this ground. */
    public String whichAsk() {
        return whichAsk;
    }

    public String whichHint() {
        return whichHint;
    }

    /** As it is stored, and as the criterion of a decision is called. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
