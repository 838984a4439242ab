/**
 * Consulting settings about a plan before one is named: several are asked at once with a ready pack, each answers with the
 * lawful reasons only; the setting that the family asks for is tested against the law; then the plan names one.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 33 and 38 to 40; Education Act 1996, section 9; SEND Regulations
 * 2014, regulation 13; SEND Code of Practice 2015, paragraphs 9.78 to 9.94.
 * <p><b>Words.</b> A <i>consultation</i> asks one setting about one version of a plan. Its <i>pack</i> is the plan as it
 * was served and the papers that go with it; the setting's own people open it here while the consultation runs, and each
 * look is recorded. A <i>ground</i> is a reason of section 39(4) for not naming a setting. A <i>wish</i> is the setting
 * that the parent or young person asks for: a request under section 38(3), or a representation about any other.
 * <p><b>Way in.</b> {@link continuum.consulting.Consulting} for the authority, {@link continuum.consulting.Replying} for
 * the setting, {@link continuum.consulting.Wishes} and {@link continuum.consulting.Naming}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments", "plans"})
package continuum.consulting;

import org.springframework.modulith.ApplicationModule;
