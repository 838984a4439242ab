/**
 * The one-page profile: what people like and admire about a child, what matters to them, how best to support them; made by
 * the child, with the family or the school, in words, with a picture or by voice.
 *
 * <p><b>Law.</b> Children and Families Act 2014, section 19; SEND Regulations 2014, regulation 12(1)(a) (section A); SEND Code
 * of Practice 2015, paragraphs 9.22 to 9.24 and 9.69.
 * <p><b>Words.</b> Each save is another <i>profile</i> with its <i>number</i>; what one said before stays to be read.
 * <p><b>Way in.</b> {@link continuum.profiles.Profiles}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "history", "people", "papers",
        "assessments",
        "plans"})
package continuum.profiles;

import org.springframework.modulith.ApplicationModule;
