package continuum.access;

/** One thing that a role may do, to those children that its reach lets it see. */
public enum May {
    /** Open a child's record. */
    SEE_CHILD,
    /** Change what the register says of a child. */
    EDIT_CHILD,
    /** Put a child on the register. */
    ADD_CHILD,
    /** Decide whether two entries are the same child. */
    MATCH_CHILDREN,
    /** Find children by name, birth date or number. */
    SEARCH,
    /** Ask for an EHC needs assessment, or type in a request that came by letter or call. */
    RECORD_REQUEST,
    /** Run an assessment for the authority. */
    RUN_CASE,
    /** See what waits to leave the authority, and let it go. */
    SEND_LETTERS,
    /** Give cases that nobody looks after to caseworkers. */
    GIVE_CASES,
    /** Arrange the yearly review of a plan, hold its meeting and report of it. */
    HOLD_REVIEW,
    /** Decide for the authority as a named officer. */
    DECIDE_AS_OFFICER,
    /** Arrange panels, their dates, members and agendas. */
    RUN_PANELS,
    /** Read the papers of a panel and say what one finds. */
    SIT_ON_PANEL,
    /** Record what a panel decided. */
    DECIDE_AT_PANEL,
    /** Write advice that was asked for. */
    GIVE_ADVICE,
    /** Say whether provision that a plan promises was made. */
    SAY_DELIVERY,
    /** Answer for a setting that is asked whether it can meet a child's needs. */
    ANSWER_CONSULTATION,
    /** See one's own child's way in plain words. */
    FAMILY_VIEW,
    /** Seal a record, open it to somebody by name, lift the seal; and see sealed records. */
    SEAL,
    /** Open a record that is sealed or that one has nothing to do with, for a while, with a reason that is reviewed. */
    BREAK_GLASS,
    /** Review what was opened by break-glass: a SEND manager all of it, a service lead that of their own team. */
    REVIEW_BREAK_GLASS,
    /** Read what families say of how each step felt to them. */
    SEE_FEEDBACK,
    /** See who looked at a record. */
    SEE_AUDIT,
    /** Let people of one's own setting or team in, and out. */
    MANAGE_OWN_PEOPLE,
    /** Let anybody in, and out. */
    MANAGE_ACCOUNTS,
    /** Keep the statements of the area's outcomes framework. */
    EDIT_OUTCOMES,
    /** Change the area's calendar and settings. */
    MANAGE_AREA,
    /** Bring files in. */
    IMPORT
}
