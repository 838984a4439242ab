package continuum.demo;

import static continuum.demo.Provider.Sort.*;

import continuum.area.SettingId;
import continuum.demo.Provider.Sort;
import continuum.demo.Provider.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the area's settings: 114 of them in the standard area, of the sorts and with the units that published reviews describe. */
final class Providers {

    private static final List<String> PLACES = Heritage.lines("localities.txt");
    private static final List<String> STREETS = List.of(Heritage.lines("streets.txt").getFirst().split(" "));
    private static final List<String> SAINTS = List.of("Hild", "Oswin", "Wilfrid", "Etheldreda", "Aelred", "Cedd",
            "Bega",
            "Chad", "Swithun", "Winifred", "Cuthbert", "Columba");

    private final AreaSize size;
    private final List<Provider> all = new ArrayList<>();
    private final Map<Integer, Integer> establishments = new java.util.HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int nextPlace;

    private Providers(AreaSize size) {
        this.size = size;
    }

    static List<Provider> of(AreaSize size) {
        return new Providers(size).build();
    }

    /** How many of each sort the standard area has, and the least any area has. */
    private static final Map<Sort, int[]> PLAN = new EnumMap<>(Map.ofEntries(Map.entry(NURSERY_SCHOOL, of(2, 1)),
            Map.entry(PRIVATE_NURSERY, of(4, 1)), Map.entry(PRIMARY, of(30, 3)), Map.entry(PRIMARY_ACADEMY, of(18, 2)),
            Map.entry(CHURCH_PRIMARY, of(18, 2)), Map.entry(INFANT, of(6, 1)), Map.entry(JUNIOR, of(6, 1)),
            Map.entry(SECONDARY, of(6, 1)), Map.entry(SECONDARY_ACADEMY, of(8, 1)), Map.entry(SPECIAL, of(6, 2)),
            Map.entry(PUPIL_REFERRAL_UNIT, of(3, 1)), Map.entry(ALTERNATIVE_ACADEMY, of(1, 0)),
            Map.entry(INDEPENDENT, of(2, 1)), Map.entry(INDEPENDENT_SPECIAL, of(1, 1)),
            Map.entry(NON_MAINTAINED_SPECIAL, of(1, 0)), Map.entry(COLLEGE, of(1, 1)),
            Map.entry(SIXTH_FORM_COLLEGE, of(1, 0))));

    private static int[] of(int standard, int least) {
        return new int[]{standard, least};
    }

    private int count(Sort sort) {
        return size.scaled(PLAN.get(sort)[0], PLAN.get(sort)[1]);
    }

    private List<Provider> build() {
        for (var sort : PLAN.keySet()) {
            for (int i = 0; i < count(sort); i++) {
                add(sort, i);
            }
        }
        return all.stream().map(this::roomy).toList();
    }

    /** Ordinary schools have about as many places as children live near them. */
    private Provider roomy(Provider one) {
        double share = switch (one.sort()) {
            case PRIMARY, PRIMARY_ACADEMY, CHURCH_PRIMARY -> 0.58;
            case INFANT -> 0.25;
            case JUNIOR -> 0.33;
            case SECONDARY, SECONDARY_ACADEMY -> 0.345;
            default -> 0;
        };
        if (share == 0) {
            return one;
        }
        long besides = all.stream()
                .filter(other -> other.neighbourhood() == one.neighbourhood()
                        && other.sort().phase() == one.sort().phase()
                        && other.sort() != JUNIOR)
                .count();
        double here = 0.9 * one.neighbourhood().share() / Math.max(1, besides);
        double everywhere = 0.1 / all.stream().filter(other -> other.sort().phase() == one.sort().phase()).count();
        int places = (int) Math.ceil(size.pupils() * share * (here + everywhere) * 1.06 / 15) * 15;
        return one.withPlaces(places);
    }

    private void add(Sort sort, int i) {
        int number = all.size();
        var chance = Chance.of("provider", number);
        var home = home(sort, i);
        var place = PLACES.get(nextPlace++ % PLACES.size());
        // an infant school and its junior school stand side by side
        if (sort == JUNIOR) {
            var infant = all.stream().filter(one -> one.sort() == INFANT).toList().get(i);
            home = infant.neighbourhood();
            place = infant.name().substring(0, infant.name().indexOf(' '));
        }
        var postcode = home.outward() + " " + (1 + chance.below(9)) + letters(chance);
        int places = places(sort, chance);
        all.add(new Provider(number, new SettingId(Numbers.id("setting", number)), Integer.toString(990_001 + number),
                establishment(sort), unused(name(sort, place, chance)), sort, home, chance.of(home.wards()),
                chance.between(1, 180) + " " + chance.of(STREETS) + " Road", postcode, from(sort, i), to(sort, i),
                places,
                needs(sort, i), units(sort, i)));
    }

    /** Most sorts go round the neighbourhoods; ordinary schools stand where the children are. */
    private Neighbourhood home(Sort sort, int i) {
        int step = switch (sort) {
            case PRIMARY -> i;
            case PRIMARY_ACADEMY -> i + count(PRIMARY);
            case CHURCH_PRIMARY -> i + count(PRIMARY) + count(PRIMARY_ACADEMY);
            case INFANT -> i + count(PRIMARY) + count(PRIMARY_ACADEMY) + count(CHURCH_PRIMARY);
            case SECONDARY_ACADEMY -> i + count(SECONDARY);
            default -> i + sort.ordinal();
        };
        return Aldermere.NEIGHBOURHOODS.get(step % Aldermere.NEIGHBOURHOODS.size());
    }

    private static String letters(Chance chance) {
        var letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "" + letters.charAt(chance.below(letters.length())) + letters.charAt(chance.below(letters.length()));
    }

    private String establishment(Sort sort) {
        int first = switch (sort) {
            case NURSERY_SCHOOL, PRIVATE_NURSERY -> 1000;
            case PRIMARY, PRIMARY_ACADEMY, INFANT, JUNIOR -> 2000;
            case CHURCH_PRIMARY -> 3300;
            case SECONDARY, SECONDARY_ACADEMY -> 4000;
            case PUPIL_REFERRAL_UNIT, ALTERNATIVE_ACADEMY -> 1100;
            case SPECIAL, NON_MAINTAINED_SPECIAL, INDEPENDENT_SPECIAL -> 7000;
            case INDEPENDENT -> 6000;
            case COLLEGE, SIXTH_FORM_COLLEGE -> 8000;
        };
        return Integer.toString(first + establishments.merge(first, 1, Integer::sum));
    }

    private String unused(String name) {
        if (!names.add(name)) {
            throw new IllegalStateException("Two settings are called " + name);
        }
        return name;
    }

    private static String name(Sort sort, String place, Chance chance) {
        return switch (sort) {
            case NURSERY_SCHOOL -> place + " Nursery School";
            case PRIVATE_NURSERY ->
                place + chance.of(List.of(" Day Nursery", " Pre-School", " Playgroup", " Kindergarten"));
            case PRIMARY -> place + chance.of(List.of(" Primary School", " Community Primary School"));
            case PRIMARY_ACADEMY -> place + chance.of(List.of(" Primary Academy", " Academy", " Primary School"));
            case CHURCH_PRIMARY -> "St " + chance.of(SAINTS)
                    + chance.of(List.of("'s Church of England Primary School, ", "'s Catholic Primary School, "))
                    + place;
            case INFANT -> place + " Infant School";
            case JUNIOR -> place + " Junior School";
            case SECONDARY -> place + chance.of(List.of(" High School", " School", " Community School"));
            case SECONDARY_ACADEMY -> place + chance.of(List.of(" Academy", " High School"));
            case SPECIAL -> place + chance.of(List.of(" School", " Special School", " Park School"));
            case PUPIL_REFERRAL_UNIT -> place + chance.of(List.of(" Centre", " Pupil Referral Unit"));
            case ALTERNATIVE_ACADEMY -> place + " Alternative Provision Academy";
            case INDEPENDENT -> place + " Preparatory School";
            case INDEPENDENT_SPECIAL -> place + " House School";
            case NON_MAINTAINED_SPECIAL -> place + " School for Deaf Children";
            case COLLEGE -> place + " College";
            case SIXTH_FORM_COLLEGE -> place + " Sixth Form College";
        };
    }

    private static int from(Sort sort, int i) {
        return switch (sort) {
            case NURSERY_SCHOOL, PRIVATE_NURSERY -> -2;
            case PRIMARY, PRIMARY_ACADEMY, CHURCH_PRIMARY, INFANT -> -2;
            case JUNIOR -> 3;
            case SECONDARY, SECONDARY_ACADEMY, PUPIL_REFERRAL_UNIT, ALTERNATIVE_ACADEMY -> 7;
            case SPECIAL -> SpecialSchool.of(i).from();
            case INDEPENDENT, NON_MAINTAINED_SPECIAL, INDEPENDENT_SPECIAL -> 0;
            case COLLEGE, SIXTH_FORM_COLLEGE -> 12;
        };
    }

    private static int to(Sort sort, int i) {
        return switch (sort) {
            case NURSERY_SCHOOL, PRIVATE_NURSERY -> -1;
            case PRIMARY, PRIMARY_ACADEMY, CHURCH_PRIMARY, JUNIOR -> 6;
            case INFANT -> 2;
            case SECONDARY, SECONDARY_ACADEMY, PUPIL_REFERRAL_UNIT, ALTERNATIVE_ACADEMY -> 11;
            case SPECIAL -> SpecialSchool.of(i).to();
            case INDEPENDENT -> 11;
            case NON_MAINTAINED_SPECIAL, INDEPENDENT_SPECIAL -> 13;
            case COLLEGE, SIXTH_FORM_COLLEGE -> 20;
        };
    }

    private int places(Sort sort, Chance chance) {
        return switch (sort) {
            case NURSERY_SCHOOL -> 104;
            case PRIVATE_NURSERY -> chance.between(30, 78);
            case PRIMARY, PRIMARY_ACADEMY, CHURCH_PRIMARY, INFANT, JUNIOR, SECONDARY, SECONDARY_ACADEMY -> 0;
            case SPECIAL -> chance.of(List.of(90, 108, 124, 140));
            case PUPIL_REFERRAL_UNIT -> chance.of(List.of(125, 45, 20));
            case ALTERNATIVE_ACADEMY -> 80;
            case INDEPENDENT -> 350;
            case INDEPENDENT_SPECIAL -> 64;
            case NON_MAINTAINED_SPECIAL -> 56;
            case COLLEGE -> 3200;
            case SIXTH_FORM_COLLEGE -> 1400;
        };
    }

    private static List<String> needs(Sort sort, int i) {
        return switch (sort) {
            case SPECIAL -> SpecialSchool.of(i).needs();
            case INDEPENDENT_SPECIAL -> List.of("SEMH", "ASD");
            case NON_MAINTAINED_SPECIAL -> List.of("HI");
            default -> List.of();
        };
    }

    /** Ten with resourced provision, eight of them primary, and two speech and language units, as reviews count them. */
    private List<Unit> units(Sort sort, int i) {
        return switch (sort) {
            case PRIMARY -> i < size.scaled(6, 1)
                    ? List.of(new Unit("Resourced provision", true, i % 2 == 0 ? "ASD" : "SEMH", 10))
                    : i < size.scaled(8, 1)
                            ? List.of(new Unit("Speech and language unit", false, "SLCN", 12))
                            : List.of();
            case PRIMARY_ACADEMY ->
                i < size.scaled(2, 0) ? List.of(new Unit("Hearing base", true, "HI", 8)) : List.of();
            case SECONDARY -> i < size.scaled(1, 0)
                    ? List.of(new Unit("Resourced provision", true, "ASD", 20))
                    : List.of();
            case SECONDARY_ACADEMY -> i < size.scaled(1, 1)
                    ? List.of(new Unit("Sensory base", true, "VI", 10))
                    : List.of();
            default -> List.of();
        };
    }

    /** What the area's special schools are for, one after another. */
    private record SpecialSchool(int from, int to, List<String> needs) {
        private static final List<String> LEARNING = List.of("MLD", "SLD", "PMLD", "ASD", "SLCN", "PD", "DS", "OTH",
                "MSI",
                "VI", "SPLD", "HI");
        private static final List<SpecialSchool> ALL = List.of(new SpecialSchool(-2, 6, LEARNING),
                new SpecialSchool(7, 13, LEARNING), new SpecialSchool(3, 11, List.of("SEMH")),
                new SpecialSchool(-1, 13, List.of("PMLD", "SLD", "MSI", "PD")),
                new SpecialSchool(0, 13, List.of("ASD", "SLCN")), new SpecialSchool(7, 11, List.of("SEMH", "MLD")));

        static SpecialSchool of(int i) {
            return ALL.get(i % ALL.size());
        }
    }
}
