package continuum.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** So many places of a type from a day on, until a later line says otherwise. {@code unit} is null outside units. */
public record Places(PlaceKind kind, @Nullable UUID unit, LocalDate from, int number, String byName) {}
