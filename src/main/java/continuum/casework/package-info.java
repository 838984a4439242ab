/**
 * The desks: my work, the child's page, search and the family's page. Nothing is decided here; it brings together what
 * the rooms below know, for one person with a job to do.
 *
 * <p><b>Words.</b> <i>My work</i> is a caseworker's list of open cases by what is due next, late first. The <i>desk</i> of
 * a school is its children with special educational needs and what the school owes. <i>Now</i> is a child's page today.
 * <p><b>Way in.</b> Pages under {@code /work}, {@code /children}, {@code /search} and {@code /family}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "messages"})
package continuum.casework;

import org.springframework.modulith.ApplicationModule;
