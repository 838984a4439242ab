package continuum.demo;

import continuum.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invented, as whom a visitor can sign in.
 *
 * @param position in the list, from 0
 * @param actsFor the setting, team or child for which they act; empty when for none
 * @param lookAt for those of the tour: what to look at
 */
public record DemonstrationPerson(UUID membership, int position, Role role, String name, String actsFor, String email,
        @Nullable String lookAt) {}
