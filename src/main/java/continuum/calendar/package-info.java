/**
 * Days as the field counts them: bank holidays, working days, school terms, the tribunal's days, school years, and the
 * one clock that says which day it is.
 *
 * <p><b>Law.</b> A working day is Monday to Friday without England's bank holidays. The tribunal's days also leave out
 * August and 25 December to 1 January (First-tier Tribunal (Health, Education and Social Care Chamber) Rules 2008, rule
 * 12). Compulsory school age ends on the last Friday in June of the school year in which a child turns 16 (Education Act
 * 1996, section 8).
 * <p><b>Words.</b> A <i>term</i> is a stretch of days on which schools of the authority are open. A <i>school year</i>
 * runs from 1 September to 31 August and is called by the year in which it starts.
 * <p><b>Way in.</b> {@link continuum.calendar.Today} for the date, {@link continuum.calendar.WorkingCalendar} for
 * counting, {@link continuum.calendar.DateWords} for saying it.
 */
@ApplicationModule(allowedDependencies = {"area"})
package continuum.calendar;

import org.springframework.modulith.ApplicationModule;
