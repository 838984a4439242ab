package continuum.people;

import continuum.area.SettingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child on the roll of a setting.
 *
 * @param status the national code set {@code enrolment_status}: "C" alone, "M" main and "S" subsidiary of two
 * @param to the last day on roll; nothing while they are there
 */
public record Enrolment(SettingId setting, String status, LocalDate from, @Nullable LocalDate to) {

    public Enrolment(SettingId setting, LocalDate from) {
        this(setting, "C", from, null);
    }
}
