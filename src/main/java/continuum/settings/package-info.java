/**
 * The register of settings: schools, nurseries, colleges and other places of education or training, in the area and
 * beyond it, with their national numbers, units, resourced provision and places; and where in the area a postcode lies.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 29, 30, 38(3) and 41; Education Act 1996, sections 4, 13 and 14.
 * The numbers and codes are those of GIAS (Get Information About Schools), the national register.
 * <p><b>Words.</b> A <i>URN</i> is the six-digit number of a setting; a school that becomes an academy gets a new one and
 * a <i>link</i> to the old. A <i>LAESTAB</i> is the authority's three digits and the setting's four. A <i>unit</i> is a
 * SEN unit or resourced provision of a mainstream school. A <i>cluster</i> is a group of settings that work together; a
 * <i>neighbourhood</i> is a part of the area.
 * <p><b>Way in.</b> {@link Settings} finds, lists and keeps settings; {@link Neighbourhoods} says where a postcode lies.
 * Rooms above join the view {@code settings.setting_now}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history"})
package continuum.settings;

import org.springframework.modulith.ApplicationModule;
