package continuum.demo;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented child or young person.
 *
 * @param number of the child in the area, from 0
 * @param usedName the given name they go by, often the one they have
 * @param ethnicity national code set {@code ethnicity}
 * @param language national code set {@code language}
 * @param upn the unique pupil number as somebody once typed it; a few are wrong
 * @param noUpn why there is none, of the national code set {@code sen2_upn_unknown}
 * @param provider where they are on roll, if anywhere
 * @param lookedAfterFrom since when they are looked after, if they are
 * @param sen what they have had for special educational needs, the oldest first
 */
record Pupil(int number, ChildId id, String givenName, String familyName, String usedName, LocalDate born, String sex,
        String ethnicity, String language, int yearGroup, boolean freeMeals, @Nullable String upn,
        @Nullable String noUpn,
        @Nullable String nhs, @Nullable String uln, @Nullable Provider provider, @Nullable LocalDate onRollFrom,
        @Nullable LocalDate lookedAfterFrom, List<Spell> sen) {

    /** A time with SEN support (K) or a plan (E). */
    record Spell(boolean plan, String primaryNeed, @Nullable String secondaryNeed, LocalDate from) {}

    String name() {
        return usedName + " " + familyName;
    }

    boolean hasPlan() {
        return !sen.isEmpty() && sen.getLast().plan();
    }
}
