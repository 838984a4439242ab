/**
 * Moves to the next phase of education: boards of all who move, built a year ahead and counted down to 15 February or 31
 * March; for each child the wish of the family, the setting that the plan names, and the final plan that names it.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 38 to 40; SEND Regulations 2014, regulations 2 and 18; SEND Code of
 * Practice 2015, paragraphs 9.179 to 9.181.
 * <p><b>Words.</b> A <i>transfer</i> is the move of one child to the next phase; a <i>cohort</i> is all transfers of one
 * kind in one year. A <i>watch year</i> is the year group after which the children of an area make such a move. The
 * <i>burn-down</i> is how many are still without their final plan at the end of each month, beside how many there may be to
 * reach the last day at an even pace.
 * <p><b>Way in.</b> {@link continuum.transfers.Transfers}. Its tables stood in the room {@code moves} at first.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "plans", "ceasing", "reviews", "moves"})
package continuum.transfers;

import org.springframework.modulith.ApplicationModule;
