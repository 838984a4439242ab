package continuum.demo;

import continuum.area.SettingId;
import java.util.List;

/**
 * An invented setting.
 *
 * @param number from 0
 * @param neighbourhood where it is; nothing of the area's own for those outside it
 * @param from the youngest year group it takes, Reception being 0
 * @param to the oldest
 * @param places how many places it has in all
 * @param needs for a special school: the types of need it is for
 * @param units its SEN units and resourced provision
 */
record Provider(int number, SettingId id, String urn, String establishment, String name, Sort sort,
        Neighbourhood neighbourhood, String ward, String street, String postcode, int from, int to, int places,
        List<String> needs, List<Unit> units) {

    /** What sort of setting it is. The number is the national register's type of establishment. */
    enum Sort {
        NURSERY_SCHOOL("15", 1),
        PRIVATE_NURSERY("", 1),
        PRIMARY("1", 2),
        PRIMARY_ACADEMY("34", 2),
        CHURCH_PRIMARY("2",
                2),
        INFANT("1", 2),
        JUNIOR("1", 2),
        SECONDARY("1", 4),
        SECONDARY_ACADEMY("34", 4),
        SPECIAL("7",
                0),
        PUPIL_REFERRAL_UNIT("14", 0),
        ALTERNATIVE_ACADEMY("42", 0),
        INDEPENDENT("11",
                0),
        INDEPENDENT_SPECIAL("10", 0),
        NON_MAINTAINED_SPECIAL("8",
                0),
        COLLEGE("18", 6),
        SIXTH_FORM_COLLEGE("18", 6);

        private final String type;
        private final int phase;

        Sort(String type, int phase) {
            this.type = type;
            this.phase = phase;
        }

        String type() {
            return type;
        }

        int phase() {
            return phase;
        }
    }

    /** A SEN unit or resourced provision within a mainstream school. */
    record Unit(String name, boolean resourcedProvision, String need, int places) {}

    Provider withPlaces(int places) {
        return new Provider(number, id, urn, establishment, name, sort, neighbourhood, ward, street, postcode, from, to,
                places, needs, units);
    }

    boolean takes(int yearGroup) {
        return from <= yearGroup && yearGroup <= to;
    }

    String laEstab() {
        return Aldermere.LA_CODE + establishment;
    }
}
