/**
 * The ground: the few words that every room speaks. Identifiers of the people, settings and teams of a local area, the
 * authority itself, and the database it keeps its records in.
 *
 * <p><b>Words.</b> An <i>authority</i> is a local authority in England (Children and Families Act 2014, section 83). A
 * <i>setting</i> is any school, nursery, college or other place of education or training. A <i>team</i> is a group of
 * staff of the authority, of health or of social care that owns work together.
 * <p><b>Way in.</b> {@link continuum.area.Authorities} answers which authority this is.
 */
@ApplicationModule(allowedDependencies = {})
package continuum.area;

import org.springframework.modulith.ApplicationModule;
