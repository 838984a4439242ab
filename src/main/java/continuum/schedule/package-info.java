/**
 * The schedule of reviews: a school's whole year on one board with its dates set in one sitting, an officer's list by what
 * is due next, and the plans that are worth a look before their year is over.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 44; SEND Regulations 2014, regulations 18, 20 and 21; SEND Code of
 * Practice 2015, paragraphs 9.169 and 9.174.
 * <p><b>Words.</b> <i>Meet by</i> is the last day for a meeting that leaves the authority its weeks: four before the twelve
 * months end, twelve before the day for a move to the next phase. A <i>targeted review</i> is one looked at early because
 * facts on record say that the plan may no longer be needed; it never decides by itself.
 * <p><b>Way in.</b> Its pages, and {@link continuum.schedule.Targeted}. It keeps nothing of its own: dates are saved by
 * {@link continuum.reviews.Reviews}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "plans", "reviews"})
package continuum.schedule;

import org.springframework.modulith.ApplicationModule;
