package continuum.demo;

import continuum.demo.Share.Age;
import continuum.demo.Share.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which types of need children have (national code set {@code sen_type}). Published is the order: at SEN support speech,
 * language and communication lead in primary schools and social, emotional and mental health in secondary schools; in
 * plans social, emotional and mental health comes first, then speech, language and communication, then autism.
 */
final class Needs {

    private static final Odds<String> SUPPORT_EARLY = Odds.of("SLCN", 66)
            .and("SEMH", 9)
            .and("ASD", 9)
            .and("MLD", 5)
            .and("PD", 3)
            .and("HI", 2)
            .and("VI", 1)
            .and("OTH", 2)
            .and("NSA", 3);
    private static final Odds<String> SUPPORT_PRIMARY = Odds.of("SLCN", 36)
            .and("SEMH", 18)
            .and("MLD", 16)
            .and("SPLD", 12)
            .and("ASD", 7)
            .and("OTH", 3)
            .and("PD", 2.5)
            .and("HI", 1.7)
            .and("VI", 0.9)
            .and("NSA", 2.9);
    private static final Odds<String> SUPPORT_SECONDARY = Odds.of("SEMH", 31)
            .and("SPLD", 21)
            .and("MLD", 16)
            .and("SLCN", 13)
            .and("ASD", 8)
            .and("OTH", 4)
            .and("PD", 2.4)
            .and("HI", 1.8)
            .and("VI", 1)
            .and("NSA", 1.8);
    private static final Odds<String> PLAN_EARLY = Odds.of("SLCN", 50)
            .and("ASD", 24)
            .and("SEMH", 6)
            .and("PD", 6)
            .and("SLD", 4)
            .and("PMLD", 3)
            .and("HI", 3)
            .and("VI", 2)
            .and("MSI", 1)
            .and("DS", 1);
    private static final Odds<String> PLAN_PRIMARY = Odds.of("SLCN", 35)
            .and("SEMH", 27)
            .and("ASD", 18)
            .and("MLD", 8)
            .and("PD", 4)
            .and("SPLD", 2)
            .and("HI", 2)
            .and("VI", 1.5)
            .and("SLD", 1)
            .and("OTH", 1)
            .and("DS", 0.5);
    private static final Odds<String> PLAN_SECONDARY = Odds.of("SEMH", 35)
            .and("SLCN", 22)
            .and("ASD", 19)
            .and("MLD", 10)
            .and("SPLD", 5)
            .and("PD", 4)
            .and("HI", 2)
            .and("VI", 1.5)
            .and("OTH", 1.5);
    private static final Odds<String> SPECIAL = Odds.of("ASD", 26)
            .and("SEMH", 26)
            .and("SLD", 13)
            .and("SLCN", 12)
            .and("MLD", 10)
            .and("PMLD", 8)
            .and("PD", 3)
            .and("MSI", 0.7)
            .and("OTH", 0.8)
            .and("DS", 0.5);
    private static final Odds<String> ELSEWHERE = Odds.of("SEMH", 66)
            .and("ASD", 16)
            .and("SLCN", 10)
            .and("MLD", 4)
            .and("SPLD", 2)
            .and("HI", 2);
    private static final Odds<String> SECOND = Odds.of("SLCN", 26)
            .and("SEMH", 24)
            .and("MLD", 16)
            .and("ASD", 14)
            .and("SPLD", 8)
            .and("PD", 6)
            .and("HI", 3)
            .and("VI", 3);

    private Needs() {}

    static String primary(Age age, Place place, boolean plan, Chance chance) {
        return odds(age, place, plan).draw(chance);
    }

    /** A second need, which about a third have; more with a plan. */
    static @Nullable String secondary(String primary, boolean plan, Chance chance) {
        if (!chance.falls(plan ? 0.45 : 0.22)) {
            return null;
        }
        var second = SECOND.draw(chance);
        return second.equals(primary) ? null : second;
    }

    private static Odds<String> odds(Age age, Place place, boolean plan) {
        if (place == Place.ELSEWHERE) {
            return ELSEWHERE;
        }
        if (place == Place.SPECIAL) {
            return SPECIAL;
        }
        return switch (age) {
            case EARLY -> plan ? PLAN_EARLY : SUPPORT_EARLY;
            case PRIMARY -> plan ? PLAN_PRIMARY : SUPPORT_PRIMARY;
            case SECONDARY, POST_16, ADULT -> plan ? PLAN_SECONDARY : SUPPORT_SECONDARY;
        };
    }
}
