/**
 * The provision ledger: what section F of a plan promises, week by week, what came of it, and what is owed.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 42(2): the authority must secure the special educational provision
 * that the plan says. The law names no day and no excuse. What counts as a shortfall stands in {@code docs/law-notes.md}; the
 * target for putting it right in {@code duties/provision.yaml}.
 * <p><b>Words.</b> A <i>slot</i> is a stretch in which a line promises sessions: a term week, or a half term, a term, a year as
 * the line says. An <i>account</i> is what the provider, the school or the family says of a slot; a correction is another
 * account. Where the three can't all be right, sessions are <i>disputed</i>. A <i>shortfall</i> is a line that falls behind.
 * <p><b>Way in.</b> {@link continuum.delivery.Ledger}. Facts: {@code delivery.expected}, {@code delivery.said},
 * {@code delivery.owed}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "papers", "assessments", "plans"})
package continuum.delivery;

import org.springframework.modulith.ApplicationModule;
