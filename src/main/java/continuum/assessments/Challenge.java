package continuum.assessments;

import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * The last days to challenge a decision, counted from the day its notice was sent.
 *
 * @param mediationBy to tell a mediation adviser (SEND Regulations 2014, regulation 33)
 * @param appealBy for the appeal to reach the tribunal without a later certificate (First-tier Tribunal Rules 2008, rule
 *            20(1)(c), with rule 12 for rest days)
 */
public record Challenge(LocalDate sentOn, LocalDate mediationBy, LocalDate appealBy) {

    public static Challenge toNoticeSentOn(LocalDate sentOn, WorkingCalendar calendar) {
        var twoMonths = sentOn.plusMonths(2);
        return new Challenge(sentOn, twoMonths, calendar.inTimeAtTribunal(twoMonths));
    }

    /** The last day to appeal with a certificate: one month from it, when that is later. */
    public LocalDate appealBy(LocalDate certificateOn, WorkingCalendar calendar) {
        var month = calendar.inTimeAtTribunal(certificateOn.plusMonths(1));
        return month.isAfter(appealBy) ? month : appealBy;
    }
}
