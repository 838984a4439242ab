/**
 * Days and how they are counted: bank holidays, school terms, working days, school days and the tribunal's days, and the
 * one clock that says what day it is.
 *
 * <p><b>Words.</b> A <i>working day</i> is Monday to Friday without England's bank holidays. A <i>school day</i> is a day on
 * which a school holds a session (Education Act 1996, section 579).
 * <p><b>Way in.</b> {@link continuum.calendar.Today}.
 */
@ApplicationModule(allowedDependencies = {"area"})
package continuum.calendar;

import org.springframework.modulith.ApplicationModule;
