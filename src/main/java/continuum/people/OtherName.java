package continuum.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name a child had before, or also goes by.
 *
 * @param until the day a former name ended, if known
 */
public record OtherName(String givenName, String familyName, boolean former, @Nullable LocalDate until) {

    public static OtherName former(String givenName, String familyName, @Nullable LocalDate until) {
        return new OtherName(givenName, familyName, true, until);
    }

    public static OtherName also(String givenName, String familyName) {
        return new OtherName(givenName, familyName, false, null);
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
