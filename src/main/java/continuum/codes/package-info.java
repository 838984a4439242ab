/**
 * The national code sets, valid by date: types of need, reasons, outcomes, year groups, kinds of setting, authorities.
 *
 * <p><b>Words.</b> A <i>code set</i> is one list as the national collections publish it. A <i>code</i> holds from a day to
 * a day; the same letter may mean something else before or after, so every look-up names the day.
 * <p><b>Way in.</b> {@link continuum.codes.Codes}; {@link continuum.codes.LocalAuthorities} for who is who.
 */
@ApplicationModule(allowedDependencies = {})
package continuum.codes;

import org.springframework.modulith.ApplicationModule;
