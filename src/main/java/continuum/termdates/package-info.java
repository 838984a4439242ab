/**
 * The authority's calendar, kept by people: its school terms, and the bank holidays of its days. Whatever changes here
 * changes lawful dates, so each change has a reason, and the dates of open cases are worked out anew after it.
 *
 * <p><b>Law.</b> Education Act 2002, section 32 (the authority determines the terms of maintained schools); School
 * closures of four weeks or more are an exception in SEND Regulations 2014, regulations 5(4)(a) and 10(4)(a).
 * <p><b>Words.</b> As in {@link continuum.calendar}. <i>Anew</i>: open cases are worked out again from their events; what
 * is done stays as it was.
 * <p><b>Way in.</b> {@link continuum.termdates.TermDates}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "duties"})
package continuum.termdates;

import org.springframework.modulith.ApplicationModule;
