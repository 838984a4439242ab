package continuum.demo;

import continuum.calendar.SchoolYear;
import continuum.demo.Provider.Sort;
import continuum.demo.Share.Place;
import continuum.demo.Siblings.Sibling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says at which setting a child is on roll: near home, with their siblings, or where their needs are met. */
final class Rolls {

    /**
     * A place on a roll.
     *
     * @param establishment four digits of the first state school, which gave the pupil number; none without one
     */
    record Roll(Provider provider, LocalDate from, @Nullable String establishment) {}

    /** Children without special educational needs taught at home, as counted in a review of 2020: 140 of 47,000. */
    private static final double AT_HOME = 0.0035;
    private static final double INDEPENDENT = 0.012;

    /** Children without recorded needs in a pupil referral unit, most of them excluded: about 75 of 47,000. */
    private static final double REFERRED = 0.0045;

    private final Map<Sort, List<Provider>> bySort = new EnumMap<>(Sort.class);
    private final Map<Neighbourhood, List<Provider>> primaries = new HashMap<>();
    private final Map<Neighbourhood, List<Provider>> secondaries = new HashMap<>();
    private final List<Provider> nurseries;
    private final List<Provider> colleges;
    private final List<Provider> alternatives;

    Rolls(List<Provider> all) {
        for (var sort : Sort.values()) {
            bySort.put(sort, all.stream().filter(one -> one.sort() == sort).toList());
        }
        nurseries = of(Sort.NURSERY_SCHOOL, Sort.PRIVATE_NURSERY);
        colleges = of(Sort.COLLEGE, Sort.COLLEGE, Sort.SIXTH_FORM_COLLEGE);
        alternatives = of(Sort.PUPIL_REFERRAL_UNIT, Sort.ALTERNATIVE_ACADEMY);
        Aldermere.NEIGHBOURHOODS.forEach(home -> {
            primaries.put(home, near(home, of(Sort.PRIMARY, Sort.PRIMARY_ACADEMY, Sort.CHURCH_PRIMARY, Sort.INFANT)));
            secondaries.put(home, near(home, of(Sort.SECONDARY, Sort.SECONDARY_ACADEMY)));
        });
    }

    private List<Provider> of(Sort... sorts) {
        return Stream.of(sorts).flatMap(sort -> bySort.get(sort).stream()).toList();
    }

    /** Those of the neighbourhood, or of the nearest that has any. */
    private static List<Provider> near(Neighbourhood home, List<Provider> candidates) {
        for (int away = 0; away < Aldermere.NEIGHBOURHOODS.size(); away++) {
            int number = (home.number() + away) % Aldermere.NEIGHBOURHOODS.size();
            var found = candidates.stream().filter(one -> one.neighbourhood().number() == number).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return candidates;
    }

    /** The roll a child is on, or nothing for one taught at home or not in education. */
    @Nullable
    Roll place(Siblings family, Sibling child, int number, @Nullable Supported need, SchoolYear year) {
        var chance = Chance.of("roll", number);
        var provider = provider(family, child, need, chance);
        if (provider == null) {
            return null;
        }
        return new Roll(provider, since(provider, child.yearGroup(), year, chance), firstState(family, provider));
    }

    private @Nullable Provider provider(Siblings family, Sibling child, @Nullable Supported need, Chance chance) {
        int group = child.yearGroup();
        var place = need == null ? Place.MAINSTREAM : need.place();
        return switch (place) {
            case SPECIAL -> special(group, need.primaryNeed(), chance);
            case ELSEWHERE -> elsewhere(group, need, chance);
            case MAINSTREAM -> {
                if (need == null && group >= 0 && group <= 11) {
                    if (chance.falls(AT_HOME)) {
                        yield null;
                    }
                    if (chance.falls(INDEPENDENT)) {
                        yield chance.of(bySort.get(Sort.INDEPENDENT));
                    }
                    if (group >= 7 && chance.falls(REFERRED)) {
                        yield chance.of(alternatives);
                    }
                }
                yield mainstream(family, group, chance);
            }
        };
    }

    private @Nullable Provider mainstream(Siblings family, int group, Chance chance) {
        if (group < 0 && chance.falls(group == -2 ? 0.4 : 0.2)) {
            return chance.of(nurseries);
        }
        if (group <= 6) {
            return primary(family, group);
        }
        if (group <= 11) {
            var together = Chance.of("secondary of family", family.number());
            var home = together.falls(0.84) ? family.home() : together.of(Aldermere.NEIGHBOURHOODS);
            return together.of(secondaries.get(home));
        }
        if (group > 13 && chance.falls(0.25)) {
            return null;
        }
        return chance.of(colleges);
    }

    /** Siblings go to one school; from an infant school to the junior school beside it. */
    private Provider primary(Siblings family, int group) {
        var together = Chance.of("primary of family", family.number());
        var home = together.falls(0.9) ? family.home() : together.of(Aldermere.NEIGHBOURHOODS);
        var school = together.of(primaries.get(home));
        if (school.sort() != Sort.INFANT || group <= 2) {
            return school;
        }
        return bySort.get(Sort.JUNIOR).get(bySort.get(Sort.INFANT).indexOf(school));
    }

    private Provider special(int group, String need, Chance chance) {
        var schools = bySort.get(Sort.SPECIAL).stream().filter(one -> one.takes(group)).toList();
        var fitting = schools.stream().filter(one -> one.needs().contains(need)).toList();
        if (!fitting.isEmpty()) {
            return chance.of(fitting);
        }
        return chance.of(schools.isEmpty() ? bySort.get(Sort.SPECIAL) : schools);
    }

    private @Nullable Provider elsewhere(int group, Supported need, Chance chance) {
        var places = new ArrayList<Provider>();
        if (group >= 7) {
            places.addAll(alternatives);
        }
        if (need.plan()) {
            places.addAll(bySort.get(Sort.INDEPENDENT_SPECIAL));
            if (need.primaryNeed().equals("HI")) {
                places.addAll(bySort.get(Sort.NON_MAINTAINED_SPECIAL));
            }
        } else {
            places.addAll(bySort.get(Sort.INDEPENDENT));
        }
        return chance.falls(0.35) ? null : chance.of(places);
    }

    private @Nullable String firstState(Siblings family, Provider now) {
        return switch (now.sort()) {
            case PRIVATE_NURSERY, INDEPENDENT -> null;
            case NURSERY_SCHOOL, PRIMARY, PRIMARY_ACADEMY, CHURCH_PRIMARY, INFANT -> now.establishment();
            default -> primary(family, 0).establishment();
        };
    }

    /** The first day on roll: the September in which their year group came, or a move in between. */
    private static LocalDate since(Provider provider, int group, SchoolYear year, Chance chance) {
        int joined = Math.max(provider.from(), group < 0 ? group : Math.max(provider.from(), -1));
        int years = Math.max(0, group - joined);
        if (years > 0 && chance.falls(0.11)) {
            years = chance.below(years);
            return Course.workingDay(new SchoolYear(year.startsIn() - years).first().plusDays(chance.below(70)));
        }
        return Course.workingDay(new SchoolYear(year.startsIn() - years).first().plusDays(2));
    }
}
