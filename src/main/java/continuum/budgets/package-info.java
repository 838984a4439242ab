/**
 * Personal budgets: the family asks for one while a plan is drafted or reviewed, the authority decides with reasons, and
 * each sum is held by the authority, by a third party, or paid to the family.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 49; Special Educational Needs (Personal Budgets) Regulations 2014;
 * SEND Code of Practice 2015, paragraphs 9.95 to 9.124.
 * <p><b>Words.</b> A <i>request</i> is decided, and a refusal can be reviewed once; it can't be appealed. An
 * <i>arrangement</i> is a sum for some lines of the plan, <i>notional</i>, with a <i>third party</i>, or as a <i>direct
 * payment</i>, which begins only when every <i>condition</i> of the regulations is met. A <i>check</i> asks whether it is
 * used well and suffices.
 * <p><b>Way in.</b> {@link continuum.budgets.Budgets}; the conditions are {@link continuum.budgets.Condition}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people", "duties",
        "papers",
        "assessments", "plans"})
package continuum.budgets;

import org.springframework.modulith.ApplicationModule;
