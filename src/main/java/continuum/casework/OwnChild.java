package continuum.casework;

import java.util.UUID;

/** A child of whoever looks, or they themselves. */
public record OwnChild(UUID child, String name) {}
