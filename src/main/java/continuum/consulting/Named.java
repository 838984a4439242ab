package continuum.consulting;

import continuum.area.SettingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan names in section I, and why.
 *
 * @param setting null when only a type is named
 * @param words as they stand in the plan
 * @param under the law under which it is named
 */
public record Named(@Nullable SettingId setting, String words, String under, String reasons, LocalDate on, String by) {}
