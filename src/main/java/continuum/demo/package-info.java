/**
 * The demonstration area: an invented authority with its schools, children, families, staff and six years of cases, made
 * the same every time, and loaded through the same doors that people and imports use. It never touches a real area.
 *
 * <p><b>Words.</b> The <i>size</i> says how many children it has. The <i>as-of date</i> is the day on which its case work
 * stands. Everyone in it is invented; shares and lateness follow published statistics.
 * <p><b>Way in.</b> {@link continuum.demo.AreaSize} names the sizes; a start with {@code continuum.demo.area} loads one
 * into an empty database; the page {@code /demonstration} signs a visitor in as anyone in it.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "advice", "advising", "plans", "consulting", "budgets",
        "profiles", "delivery",
        "disagreement", "reviews", "transfers", "signin"})
package continuum.demo;

import org.springframework.modulith.ApplicationModule;
