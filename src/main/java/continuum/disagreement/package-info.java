/**
 * Disagreement about a decision: mediation, the appeal to the tribunal, what both sides would have the plan say, the bundle, the
 * order and its clocks; and what was learnt when it closed.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 51 to 57; SEND Regulations 2014, regulations 32 to 45; First-tier
 * Tribunal (HESC) Rules 2008, rules 12, 20 and 21; SEND (First-tier Tribunal Recommendations Power) Regulations 2017.
 * <p><b>Words.</b> A <i>dispute</i> is about one decision of which the family had notice. It is a list of <i>steps</i>; where it
 * stands follows from them. The <i>working document</i> holds the words of each side for each line of the plan. A
 * <i>lesson</i> closes it.
 * An appeal against the end of a plan tells {@code ceasing}, which keeps the plan meanwhile.
 * <p><b>Way in.</b> {@link continuum.disagreement.Disputes}. Facts: {@code disagreement.lessons}, {@code disagreement.appeals}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "papers", "assessments", "plans", "ceasing"})
package continuum.disagreement;

import org.springframework.modulith.ApplicationModule;
