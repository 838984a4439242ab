/**
 * The linter for outcomes and provision: it reads a line of an education, health and care plan, quotes the words that
 * leave open what was decided, names the rule and offers a better wording. It advises; it never blocks a lawful choice.
 *
 * <p><b>Law.</b> A plan specifies the outcomes and the provision (Children and Families Act 2014, section 37(2)), and what
 * section F specifies must be secured (section 42(2)). Each {@link continuum.wording.Rule} names what it comes from.
 * <p><b>Words.</b> A <i>line</i> is one entry of section E or F. An <i>arrangement</i> is one thing that a line of provision
 * promises; a line may hold several. A <i>finding</i> is a rule and the words it is about. The language itself stands in
 * {@code resources/wording}: amounts and dates, people, provision, outcomes, the ordinary offer, vague words.
 * <p><b>Way in.</b> {@link continuum.wording.Linter} for one line, {@link continuum.wording.LinesFile} for a file.
 * {@link continuum.wording.Measurement} says how often the rules are right on the labelled lines, half of which they
 * have never been fitted to.
 */
@ApplicationModule(allowedDependencies = {"web"})
package continuum.wording;

import org.springframework.modulith.ApplicationModule;
