package continuum.papers;

import java.time.LocalDate;

/**
 * What a notice of a decision that can be appealed says of how to disagree (SEND Regulations 2014, regulation 32). The
 * dates are counted from the day the notice is sent, which must be the letter's date.
 *
 * @param appealBy the last day for the tribunal to receive the appeal
 * @param mediationBy the last day to speak to a mediation adviser
 * @param mediationFirst whether a mediation certificate is needed before an appeal
 */
public record Rights(LocalDate appealBy, LocalDate mediationBy, boolean mediationFirst) {}
