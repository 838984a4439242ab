package continuum.demo;

import continuum.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the area, invented.
 *
 * @param party the setting, team or panel for which they act, if their role has one
 * @param partyName its name
 */
record Colleague(int number, String givenName, String familyName, String email, Role role, @Nullable UUID party,
        String partyName) {

    String name() {
        return givenName + " " + familyName;
    }
}
