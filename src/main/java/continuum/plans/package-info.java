/**
 * EHC plans as data: what the child needs, what should come of it, and who does what, how often and for how long, each
 * joined to the others by a golden thread; the draft, the family's comments on it, and the final plan.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 37 to 39 and 42; SEND Regulations 2014, regulations 11 to 14; SEND
 * Code of Practice 2015, paragraphs 9.61 to 9.82 and 9.125 to 9.130.
 * <p><b>Words.</b> A <i>plan</i> has <i>versions</i>: drafts, proposed amendments, finals; one that was served is never
 * changed. A version is made of <i>lines</i> in the sections A to K; a line keeps its identity from version to version. The
 * <i>thread</i> leads from the advice to the need, from the need to the outcome, from the outcome to the provision; where it
 * is broken there is a <i>gap</i>.
 * <p><b>Way in.</b> {@link continuum.plans.Plans}; the words of a plan are {@link continuum.plans.Line}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "wording", "outcomes", "assessments", "advice"})
package continuum.plans;

import org.springframework.modulith.ApplicationModule;
