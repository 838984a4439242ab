/**
 * How many EHC plans arrive within twenty weeks: by month and year, with and without the cases in which an exception of
 * the law applies, counted as the national release counts them. Each figure is the length of a list that opens from it.
 *
 * <p><b>Law.</b> SEND Regulations 2014, regulation 13(2) and (3) with 10(4); the Department for Education's yearly
 * SEN2 release, "EHC plans issued within 20 weeks".
 * <p><b>Words.</b> A plan was <i>issued</i> on the day its final version was sent; the weeks run from the day the request
 * was received. <i>Excepted</i>: one of the four grounds that excuse lateness was recorded.
 * <p><b>Way in.</b> {@link continuum.timeliness.Timeliness}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "people", "duties"})
package continuum.timeliness;

import org.springframework.modulith.ApplicationModule;
