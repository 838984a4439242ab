/**
 * The walls: who somebody is, for whom they act, and which children they may see. Deny unless allowed, twice: in each
 * query ({@link Scope}) and again by the database's row-level security, which works out the viewer's list by itself.
 *
 * <p><b>Law.</b> UK GDPR articles 5 and 32; Data Protection Act 2018; Special Educational Needs and Disability
 * Regulations 2014, regulation 17 (disclosure of plans).
 * <p><b>Words.</b> A <i>viewer</i> is somebody signed in, acting in one role for one party. A <i>party</i> is a setting, a
 * team or a person. A <i>relation</i> is what a child has to do with a party, with dates. A record can be <i>sealed</i>;
 * <i>break-glass</i> opens a sealed record for a while with a reason that somebody else reviews.
 * <p><b>Way in.</b> {@link Viewer} is who is looking; {@link Relations} says which child has to do with whom; {@link Accounts}
 * lets people in and out.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web"})
package continuum.access;

import org.springframework.modulith.ApplicationModule;
