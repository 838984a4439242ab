/**
 * Moves of those who have an EHC plan from one authority to another, with a receipt on both sides, and from their parents’
 * rights into their own.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 47, 80 and 83; SEND Regulations 2014, regulations 15 and 64; SEND
 * Code of Practice 2015, paragraphs 8.13 to 8.18 and 9.157 to 9.162.
 * <p><b>Words.</b> An <i>area move</i> is a plan that another authority takes over, or that comes from one; its
 * <i>receipt</i> is the number by which both sides know that the same plan arrived. <i>Own rights</i> are those that pass from
 * the parent at the end of compulsory school age.
 * <p><b>Way in.</b> {@link continuum.moves.AreaMoves}, {@link continuum.moves.OwnRights}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "plans", "ceasing", "reviews"})
package continuum.moves;

import org.springframework.modulith.ApplicationModule;
