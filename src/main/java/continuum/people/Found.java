package continuum.people;

import continuum.area.ChildId;
import continuum.area.SettingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child that a search found.
 *
 * @param yearGroup such as "Year 4"; nothing while the birth date is not known
 * @param matchedOn why the child stands here, in a few words: "UPN W356200124001", "Name sounds alike"
 * @param key where a page of results that ends here goes on
 */
public record Found(ChildId child, String name, @Nullable LocalDate birthDate, @Nullable String yearGroup,
        @Nullable SettingId setting, @Nullable String settingName, String matchedOn, String key) {}
