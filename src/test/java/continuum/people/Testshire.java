package continuum.people;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.Identifiers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An authority of its own for a test, and people who may see some of its children. */
public final class Testshire {

    public final AuthorityId authority = AuthorityId.create();
    private final Accounts accounts;

    public Testshire(Authorities authorities, Accounts accounts) {
        this.accounts = accounts;
        authorities.add(new Authority(authority, "Testshire", "999", true));
    }

    public Viewer system() {
        return Viewer.system(authority, "a test");
    }

    public Viewer somebody(Role role, @Nullable UUID party) {
        return Viewing.as(system(), () -> {
            var account = accounts.add(system(), Identifiers.next() + "@example.test", "Somebody", null);
            var membership = accounts.join(system(), account, role, party, "", LocalDate.of(2020, 1, 1));
            return new Viewer(account, "Somebody", role, authority, membership, party, "");
        });
    }
}
