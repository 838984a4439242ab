/**
 * The reviews of EHC plans: invitations, advice, the meeting, the school's report, the authority's decision to keep, amend or
 * end the plan, and the amended plan.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 44; SEND Regulations 2014, regulations 2, 18 to 22 and 28; SEND
 * Code of Practice 2015, paragraphs 9.166 to 9.185; R (L, M and P) v Devon CC [2022] EWHC 493 (Admin).
 * <p><b>Words.</b> A <i>review</i> is one cycle: from the day the plan was made, or the last review was complete, to the
 * decision that the family is told, within twelve months; what the decision leads to belongs to the same review. With the
 * decision the next cycle begins.
 * <p><b>Way in.</b> {@link continuum.reviews.Reviews}; the states and their lawful moves are
 * {@link continuum.reviews.Review}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "plans", "ceasing"})
package continuum.reviews;

import org.springframework.modulith.ApplicationModule;
