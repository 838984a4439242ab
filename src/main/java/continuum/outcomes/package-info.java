/**
 * The area's outcomes framework: statements of what it wants for its children and young people, under the four outcomes of
 * preparing for adulthood and what the area adds to them. Outcomes in plans are tagged with them, so that one can ask
 * later what came of each.
 *
 * <p><b>Law.</b> SEND Code of Practice 2015, paragraphs 1.39, 7.38 and 8.10 (preparing for adulthood); Children and Families
 * Act 2014, section 27 (keeping provision under review).
 * <p><b>Words.</b> A <i>statement</i> has a short <i>code</i> that never changes its bearer, and an <i>aim</i>. One that is
 * no longer used is <i>retired</i>: plans that were tagged with it keep it.
 * <p><b>Way in.</b> {@link continuum.outcomes.Framework}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access"})
package continuum.outcomes;

import org.springframework.modulith.ApplicationModule;
