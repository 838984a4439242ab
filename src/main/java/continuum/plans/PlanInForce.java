package continuum.plans;

import continuum.area.ChildId;
import java.time.LocalDate;

/**
 * A plan that is maintained today.
 *
 * @param madeOn the day its first final version was sent; another authority's day when it came from there
 * @param current the final version in force
 */
public record PlanInForce(PlanId plan, ChildId child, LocalDate madeOn, VersionId current) {}
