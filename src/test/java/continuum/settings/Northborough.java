package continuum.settings;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import java.time.LocalDate;
import java.util.UUID;

/** An authority of its own for a test, and people of it. */
final class Northborough {

    final AuthorityId authority = AuthorityId.create();
    final Viewer system = Viewer.system(authority, "a test");
    private final Accounts accounts;

    Northborough(Authorities authorities, Accounts accounts, String laCode) {
        this.accounts = accounts;
        authorities.add(new Authority(authority, "Northborough", laCode, true));
    }

    Viewer somebody(Role role) {
        return Viewing.as(system, () -> {
            var account = accounts.add(system, UUID.randomUUID() + "@example.org", "Robin Marsh", null);
            var membership = accounts.join(system, account, role, null, "", LocalDate.of(2020, 1, 1));
            return new Viewer(account, "Robin Marsh", role, authority, membership, null, "");
        });
    }
}
