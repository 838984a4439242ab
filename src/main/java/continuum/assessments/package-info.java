/**
 * EHC needs assessments, from the day a request reaches the authority to the decision whether to assess; what follows, up
 * to a plan, is the same case further on.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 23, 24, 36 and 51 to 57; SEND Regulations 2014, regulations 3
 * to 5 and 32 to 42; SEND Code of Practice 2015, paragraphs 9.1 to 9.61. The time limits are rules of {@code duties}.
 * <p><b>Words.</b> A <i>request</i> asks the authority to assess, or brings a child to its attention: the clock is the
 * same. Several requests about one child at one time are one <i>assessment</i>, and the earliest starts its clock. A
 * <i>step</i> is a thing that happened to it; a step that should not stand is corrected by a new one.
 * <p><b>Way in.</b> The states and their lawful moves are
 * {@link continuum.assessments.Assessment}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people", "settings",
        "duties", "decisions",
        "papers"})
package continuum.assessments;

import org.springframework.modulith.ApplicationModule;
