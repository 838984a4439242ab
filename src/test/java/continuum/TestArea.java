package continuum;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An authority of its own for a test, with people who act in it. Import it beside {@link InTheHouse}. */
@Component
public class TestArea {

    private final Authorities authorities;
    private final Accounts accounts;

    TestArea(Authorities authorities, Accounts accounts) {
        this.authorities = authorities;
        this.accounts = accounts;
    }

    /** A new authority, whose system is the viewer. */
    public Viewer create() {
        var authority = AuthorityId.create();
        authorities.add(new Authority(authority, "Testshire", "999", true));
        return Viewer.system(authority, "a test");
    }

    /** Somebody who acts in that authority from 2015 on. */
    public Viewer somebody(Viewer system, Role role, @Nullable UUID party, String name) {
        return Viewing.as(system, () -> {
            AccountId account = accounts.add(system, UUID.randomUUID() + "@example.test", name, null);
            var membership = accounts.join(system, account, role, party, "", LocalDate.of(2015, 1, 1));
            return new Viewer(account, name, role, system.authority(), membership, party, "");
        });
    }
}
