package continuum.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a child gets for special educational needs from a day on, with the types of need (national code set {@code sen_type}). */
public record SenStatus(SenProvision provision, @Nullable String primaryNeed, @Nullable String secondaryNeed,
        LocalDate from) {}
