/**
 * Decisions: a question with its legal test is put as a matter, the evidence of each side is set beside each criterion, a
 * panel may advise, and a named officer decides with a reason for each criterion.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 36(3) to (9) and 37(1); SEND Regulations 2014, regulations 5 and
 * 10. A panel has no standing in law: it advises and an authorised officer decides; a panel's date never moves a time limit;
 * a rule that fits every child in advance is not lawful.
 * <p><b>Words.</b> A <i>matter</i> is one question about one child. A <i>criterion</i> is a thing the law asks to be found,
 * met or not. A <i>recommendation</i> is what a panel advises. A <i>conflict</i> is a tie of a member to a child or school:
 * who declares one does not advise on that matter, does not count to its quorum and can't open its papers.
 * <p><b>Way in.</b> {@link continuum.decisions.Matters} for the question and the decision,
 * {@link continuum.decisions.Panels} for members, meetings and agendas. The room whose question it is implements
 * {@link continuum.decisions.MatterOwner}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "access", "history", "people", "papers", "web"})
package continuum.decisions;

import org.springframework.modulith.ApplicationModule;
