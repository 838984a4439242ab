package continuum.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a child besides numbers, places and people.
 *
 * @param nameUsed the whole name they go by
 * @param birthDate nothing while it is not known
 * @param birthExpected not born yet: the birth date is the expected one
 * @param sex "F", "M" or not known
 * @param ethnicity national code set {@code ethnicity}
 * @param firstLanguage national code set {@code language}
 * @param upnUnknown national code set {@code sen2_upn_unknown}: why there is no UPN
 */
public record Details(String givenName, String familyName, String nameUsed, @Nullable LocalDate birthDate,
        boolean birthExpected, @Nullable String sex, @Nullable String ethnicity, @Nullable String firstLanguage,
        ContactNeeds contactNeeds, @Nullable String upnUnknown) {

    /** Only a name and a birth date; the name used is both names. */
    public static Details of(String givenName, String familyName, @Nullable LocalDate birthDate) {
        return new Details(givenName, familyName, (givenName + " " + familyName).strip(), birthDate, false, null, null,
                null, ContactNeeds.NONE, null);
    }

    /** What the other says differently, in words for the history. */
    List<String> differencesTo(Details other) {
        var changed = new ArrayList<String>();
        note(changed, "given name", givenName, other.givenName);
        note(changed, "family name", familyName, other.familyName);
        note(changed, "name used", nameUsed, other.nameUsed);
        note(changed, "birth date", birthDate, other.birthDate);
        note(changed, "whether the birth date is expected", birthExpected, other.birthExpected);
        note(changed, "sex", sex, other.sex);
        note(changed, "ethnicity", ethnicity, other.ethnicity);
        note(changed, "first language", firstLanguage, other.firstLanguage);
        note(changed, "contact needs", contactNeeds, other.contactNeeds);
        note(changed, "why there is no UPN", upnUnknown, other.upnUnknown);
        return changed;
    }

    private static void note(List<String> changed, String words, @Nullable Object here, @Nullable Object there) {
        if (!Objects.equals(here, there)) {
            changed.add(words);
        }
    }
}
