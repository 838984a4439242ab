/**
 * Who has how much to do: the open cases of each caseworker, weighted by the work they make, beside a safe limit; handing
 * cases over with a note; and what will be late within four weeks, with the one action that saves each.
 *
 * <p><b>Words.</b> A case <i>weighs</i> so many points by its kind; a caseworker's <i>load</i> is their sum. The <i>safe
 * limit</i> is the authority's own: no law names one.
 * <p><b>Way in.</b> {@link continuum.caseloads.Caseloads}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people", "duties",
        "decisions",
        "assessments", "advice"})
package continuum.caseloads;

import org.springframework.modulith.ApplicationModule;
