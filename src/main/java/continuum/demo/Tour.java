package continuum.demo;

import continuum.access.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Eight people who together show most of the system, each with a line on what to look at. */
final class Tour {

    private static final Map<Role, String> LOOK_AT = Map.of(Role.CASEWORKER,
            "My work: late cases first, and beside each date the law that gives it.", Role.SENCO,
            "Your children, what the school owes and by when; start a request for one of them.", Role.PARENT,
            "Where your child’s assessment stands, what happens next, and who opened the record.", Role.YOUNG_PERSON,
            "The same page, written to you: from the end of compulsory school age the right is yours.",
            Role.PSYCHOLOGIST, "Children for whom your team owes advice; nobody else’s.", Role.PANEL_CHAIR,
            "The question whether to assess, with a finding and a reason for each part of the legal test.",
            Role.SEND_MANAGER, "Every case in the area, sealed records, and who looked at whom.", Role.DATA_OFFICER,
            "Pupil numbers with a wrong check letter, and children who may be the same child.");

    private Tour() {}

    /** The same people; one of each role of the tour has their line, families and schools those with a case under way. */
    static List<DemonstrationPerson> mark(List<DemonstrationPerson> people, DemonstrationArea area,
            Map<Integer, Known> known) {
        var busySchools = new HashMap<String, Integer>();
        var names = new HashSet<String>();
        known.values().stream().filter(child -> area.isUnderWay(child.pupil().number())).forEach(child -> {
            names.add(child.pupil().name());
            if (child.pupil().provider() != null) {
                busySchools.merge(child.pupil().provider().name(), 1, Integer::sum);
            }
        });
        var chosen = LOOK_AT.keySet()
                .stream()
                .collect(Collectors.toMap(role -> role, role -> best(people, role, busySchools, names)));
        return people.stream()
                .map(person -> person.membership().equals(chosen.get(person.role()))
                        ? new DemonstrationPerson(person.membership(), person.position(), person.role(), person.name(),
                                person.actsFor(), person.email(), LOOK_AT.get(person.role()))
                        : person)
                .toList();
    }

    private static UUID best(List<DemonstrationPerson> people, Role role, Map<String, Integer> busySchools,
            Set<String> names) {
        return people.stream()
                .filter(person -> person.role() == role)
                .max((one, other) -> {
                    int cases = Integer.compare(busySchools.getOrDefault(one.actsFor(), 0),
                            busySchools.getOrDefault(other.actsFor(), 0));
                    int family = Boolean.compare(names.contains(one.actsFor()), names.contains(other.actsFor()));
                    return cases != 0
                            ? cases
                            : family != 0 ? family : Integer.compare(other.position(), one.position());
                })
                .map(DemonstrationPerson::membership)
                .orElse(new UUID(0, 0));
    }
}
