package continuum.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A setting put on the register by hand: most often one that has no URN, such as a childminder or a training provider. */
public record NewSetting(Setting.Numbers numbers, String name, Kind kind, Phase phase, @Nullable Integer lowAge,
        @Nullable Integer highAge, Takes takes, Address address, @Nullable LocalDate openedOn) {

    /** One without national numbers. */
    public NewSetting(String name, Kind kind, Phase phase, int lowAge, int highAge, Address address) {
        this(new Setting.Numbers(null, null, null, null), name, kind, phase, lowAge, highAge, Takes.MIXED, address,
                null);
    }
}
