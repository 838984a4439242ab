/**
 * Reassessments: a fresh assessment of somebody who has an EHC plan, asked for or begun by the authority itself, decided
 * within 15 days, and ended with a final plan within 14 weeks.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 44(2) and (3); SEND Regulations 2014, regulations 23 to 27; SEND
 * Code of Practice 2015, paragraphs 9.186 to 9.192.
 * <p><b>Words.</b> A <i>reassessment</i> is one request, or one decision of the authority's own, with what became of it.
 * <p><b>Way in.</b> {@link continuum.reassessments.Reassessments}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people", "settings",
        "duties",
        "decisions", "papers", "assessments", "plans"})
package continuum.reassessments;

import org.springframework.modulith.ApplicationModule;
