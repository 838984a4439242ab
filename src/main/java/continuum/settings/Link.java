package continuum.settings;

import continuum.area.SettingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another setting that came before, or after, or is tied to this one.
 *
 * @param kind as the national register says it, such as "Predecessor - merged"
 * @param setting that setting, when the register here holds it
 */
public record Link(String urn, String name, String kind, @Nullable LocalDate establishedOn,
        @Nullable SettingId setting) {}
