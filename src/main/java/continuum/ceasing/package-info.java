/**
 * The end of an EHC plan: proposed, the family and the school consulted, decided, told with the rights to appeal. The plan
 * stays maintained until the time to appeal has ended or the appeal is decided.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 45; SEND Regulations 2014, regulations 29 to 31; SEND Code of
 * Practice 2015, paragraphs 9.199 to 9.210.
 * <p><b>Words.</b> A <i>cessation</i> is one proposal to end one plan, with what became of it. Reaching 16, 18 or 19, leaving
 * a course, staying away or being taught at home is no ground to end a plan.
 * <p><b>Way in.</b> {@link continuum.ceasing.Ceasing}; a review that decides so gives its
 * {@link continuum.ceasing.CeaseNotice}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "plans"})
package continuum.ceasing;

import org.springframework.modulith.ApplicationModule;
