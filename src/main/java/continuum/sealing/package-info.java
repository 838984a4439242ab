/**
 * Sealed records and break-glass: who may not see a child for the child's own safety, and who must see one at once.
 * The walls that keep a seal are in {@code access}; here it is laid and lifted, named people are let in, glass is broken and
 * reviewed, and the child's history says so to staff.
 *
 * <p><b>Law.</b> UK GDPR articles 5(1)(f) and 32; Children Act 1989, section 17, and Working Together to Safeguard Children,
 * for sharing what is needed to keep a child safe.
 * <p><b>Words.</b> A <i>sealed</i> record looks as if it were not there, to everybody but SEND managers and those named one by
 * one. To <i>break the glass</i> is to open a record that is sealed, or that one has nothing to do with, for some hours, with
 * a reason. A review <i>upholds</i> it or does not.
 * <p><b>Way in.</b> {@link continuum.sealing.Sealing} and {@link continuum.sealing.BreakGlass}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people"})
package continuum.sealing;

import org.springframework.modulith.ApplicationModule;
