package continuum.wording;

/**
 * The rules for the wording of outcomes and provision. Each says what it comes from. They are advice: the code of practice
 * says "normally", and that some cases need flexibility (paragraph 9.69), so a writer may have a reason to keep a wording.
 */
public enum Rule {
    /**
     * Words that leave open what was decided. The question is whether a plan is so specific and so clear as to leave no
     * room for doubt about what has been decided (L v Clarke and Somerset County Council [1998] ELR 129); words such as
     * support, input and opportunities are unlikely to be enough (Worcestershire County Council v SE [2020] UKUT 217
     * (AAC)); a decision can't be left to somebody else (C v SENT and Greenwich [1999] ELR 5), and a band of money is no
     * provision (R v Cumbria County Council ex parte P [1994] ELR 337).
     */
    VAGUE_WORDS("vague-words", "Children and Families Act 2014, section 37(2); L v Clarke and Somerset [1998] ELR 129"),
    /** How often is not said. Provision should normally be quantified, for example in hours and frequency. */
    NO_FREQUENCY("no-frequency", "SEND Code of Practice, paragraph 9.69"),
    /** How long, each time or in all, is not said. Hours are what the code names first. */
    NO_DURATION("no-duration", "SEND Code of Practice, paragraph 9.69"),
    /** Who does it, with which qualification or training, is not said: the code's "level of expertise". */
    NO_QUALIFIED_PERSON("no-qualified-person", "SEND Code of Practice, paragraph 9.69"),
    /**
     * Only what every pupil gets. Special educational provision is what is additional to or different from what is made
     * generally for others of the same age.
     */
    ORDINARY_OFFER("ordinary-offer", "Children and Families Act 2014, section 21(1)"),
    /** An outcome without a day by which it is to be reached. Outcomes should be time-bound. */
    NOT_SMART_DATE("not-smart-date", "SEND Code of Practice, paragraphs 9.61 and 9.66"),
    /** An outcome of which nobody can tell whether it was reached. Outcomes should be specific and measurable. */
    NOT_SMART_MEASURE("not-smart-measure", "SEND Code of Practice, paragraphs 9.61 and 9.66"),
    /**
     * Provision put down as an outcome. An outcome is the benefit or difference made by an intervention, and not seen
     * from the service's side.
     */
    NOT_SMART_PROVISION("not-smart-provision", "SEND Code of Practice, paragraph 9.66"),
    /** A hope for life put down as an outcome. Long-term aspirations are not themselves outcomes. */
    NOT_SMART_ASPIRATION("not-smart-aspiration", "SEND Code of Practice, paragraphs 9.66 to 9.68"),
    /** Several outcomes in one line: one may be reached and another not. Outcomes should be specific. */
    NOT_SMART_SEVERAL("not-smart-several", "SEND Code of Practice, paragraph 9.66");

    private final String id;
    private final String law;

    Rule(String id, String law) {
        this.id = id;
        this.law = law;
    }

    /** The short name, as files have it. */
    public String id() {
        return id;
    }

    /** What it comes from, to be shown beside a finding. */
    public String law() {
        return law;
    }
}
