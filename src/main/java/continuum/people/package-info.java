/**
 * The register of children and young people, 0 to 25, and of the adults around them: who they are, by which numbers
 * others know them, where they live and learn, who holds parental responsibility, who may not be told, how to reach them,
 * and what may be shared.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 24 (whom the authority is responsible for), 80 (capacity) and 83
 * (child, young person); Special Educational Needs and Disability Regulations 2014, regulations 63 to 65; Children Act
 * 1989, section 3 (parental responsibility) and section 22 (looked after); UK GDPR articles 5, 6 and 9.
 * <p><b>Words.</b> A <i>child</i> is a child or young person with an entry in the register. A <i>responsible</i> is an adult
 * and what they are to one child. An <i>identifier</i> is a number that another system knows the child by; a wrong one is
 * kept and flagged. <i>SEN provision</i> is none, SEN support or a plan.
 * <p><b>Way in.</b> {@link continuum.people.People} for the register entry, {@link continuum.people.Adults} for those
 * around the child. Rooms above read {@code people.child_now}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "settings"})
package continuum.people;

import org.springframework.modulith.ApplicationModule;
