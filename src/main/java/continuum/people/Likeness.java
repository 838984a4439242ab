package continuum.people;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** How much speaks for two entries being the same child: the signs that were seen. A person decides, never the weight. */
record Likeness(Set<Sign> signs) {

    /** From this weight on a pair is worth a person's look; chance alone hardly ever brings it. */
    static final double WORTH_A_LOOK = 10;
    private static final double ALIKE = 0.88;
    private static final Set<Sign> SHARED_BY_TWINS = EnumSet.of(Sign.FAMILY_SAME, Sign.POSTCODE_SAME,
            Sign.SETTING_SAME);
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    static Likeness between(Portrait one, Portrait other) {
        var signs = EnumSet.noneOf(Sign.class);
        compare(signs, one.numbers(IdentifierKind.NHS), other.numbers(IdentifierKind.NHS), Sign.NHS_SAME,
                Sign.NHS_DIFFERENT);
        compare(signs, one.numbers(IdentifierKind.UPN), other.numbers(IdentifierKind.UPN), Sign.UPN_SAME,
                Sign.UPN_DIFFERENT);
        compare(signs, one.numbers(IdentifierKind.ULN), other.numbers(IdentifierKind.ULN), Sign.ULN_SAME,
                Sign.ULN_DIFFERENT);
        compare(signs, one.postcodes(), other.postcodes(), Sign.POSTCODE_SAME, Sign.POSTCODE_DIFFERENT);
        if (!Collections.disjoint(one.settings(), other.settings())) {
            signs.add(Sign.SETTING_SAME);
        }
        if (one.sex() != null && other.sex() != null) {
            signs.add(one.sex().equals(other.sex()) ? Sign.SEX_SAME : Sign.SEX_DIFFERENT);
        }
        if (one.born() != null && other.born() != null) {
            signs.add(births(one.born(), other.born()));
        }
        signs.addAll(names(one.names(), other.names()));
        if (signs.containsAll(Set.of(Sign.BORN_SAME, Sign.FAMILY_SAME, Sign.GIVEN_DIFFERENT))) {
            signs.removeAll(SHARED_BY_TWINS);
            signs.add(Sign.PERHAPS_TWINS);
        }
        return new Likeness(signs);
    }

    /** In bits: each one more doubles the odds that it is the same child. */
    double weight() {
        return Math.round(signs.stream().mapToDouble(Sign::weight).sum() * 10) / 10.0;
    }

    boolean isWorthALook() {
        return weight() >= WORTH_A_LOOK;
    }

    /** What was seen, in sentences: what speaks for it first, the weightiest first. */
    List<String> reasons() {
        return signs.stream().sorted(Comparator.comparingDouble(Sign::weight).reversed()).map(Sign::words).toList();
    }

    private static void compare(Set<Sign> signs, Set<String> one, Set<String> other, Sign same, Sign different) {
        if (!one.isEmpty() && !other.isEmpty()) {
            signs.add(Collections.disjoint(one, other) ? different : same);
        }
    }

    static Sign births(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Sign.BORN_SAME;
        }
        if (other.equals(swapped(one))) {
            return Sign.BORN_SWAPPED;
        }
        int same = (one.getYear() == other.getYear() ? 1 : 0) + (one.getMonth() == other.getMonth() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        return same == 2 ? Sign.BORN_ONE_PART : Sign.BORN_DIFFERENT;
    }

    private static @Nullable LocalDate swapped(LocalDate date) {
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The best that any name of the one and any of the other say. */
    private static List<Sign> names(List<Portrait.Called> ones, List<Portrait.Called> others) {
        List<Sign> best = List.of();
        double weight = Double.NEGATIVE_INFINITY;
        for (var one : ones) {
            for (var other : others) {
                var signs = names(one, other);
                double seen = signs.stream().mapToDouble(Sign::weight).sum();
                if (seen > weight) {
                    best = signs;
                    weight = seen;
                }
            }
        }
        return best;
    }

    private static List<Sign> names(Portrait.Called one, Portrait.Called other) {
        if (!plain(one.given()).equals(plain(other.given())) && plain(one.given()).equals(plain(other.family()))
                && plain(one.family()).equals(plain(other.given()))) {
            return List.of(Sign.NAMES_SWAPPED);
        }
        var signs = new ArrayList<Sign>();
        signs.add(alike(one.family(), other.family(), Sign.FAMILY_SAME, Sign.FAMILY_ALIKE, Sign.FAMILY_DIFFERENT));
        signs.add(alike(one.given(), other.given(), Sign.GIVEN_SAME, Sign.GIVEN_ALIKE, Sign.GIVEN_DIFFERENT));
        return signs;
    }

    private static Sign alike(String one, String other, Sign same, Sign alike, Sign different) {
        var here = plain(one);
        var there = plain(other);
        if (here.equals(there)) {
            return same;
        }
        return SIMILARITY.apply(here, there) >= ALIKE ? alike : different;
    }

    /** Small letters without accents, spaces, hyphens or apostrophes. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s'’‘`\\-–]", "")
                .toLowerCase(Locale.ROOT);
    }
}
