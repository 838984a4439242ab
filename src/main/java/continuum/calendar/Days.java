package continuum.calendar;

/** Which days a time limit counts. */
public enum Days {
    /** Every day. */
    CALENDAR,
    /** Monday to Friday, without England's bank holidays. */
    WORKING,
    /** Working days inside a term of the authority. */
    SCHOOL,
    /** Working days, without August and 25 December to 1 January. */
    TRIBUNAL
}
