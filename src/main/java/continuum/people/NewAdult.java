package continuum.people;

import org.jspecify.annotations.Nullable;

/** An adult to put beside a child. One who is on the register already, by the same identifier, is taken as they are. */
public record NewAdult(Adult adult, Tie tie, @Nullable Address address) {}
