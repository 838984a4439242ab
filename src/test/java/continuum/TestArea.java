package continuum;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An authority of its own for a test, with people who act in it.. */
@Component
public class TestArea {

    private final Authorities authorities;
    private final Accounts accounts;
    private final Letters letters;

    TestArea(Authorities authorities, Accounts accounts, Letters letters) {
        this.authorities = authorities;
        this.accounts = accounts;
        this.letters = letters;
    }

    /** A new authority, whose system is the viewer. Its letters say who helps families and who mediates. */
    public Viewer create() {
        var authority = AuthorityId.create();
        authorities.add(new Authority(authority, "Testshire", "999", true));
        var system = Viewer.system(authority, "a test");
        Viewing.as(system, () -> letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "",
                "Helping Hands", "01632 960001", "Mediation North", "01632 960002", "Resolve", "01632 960003")));
        return system;
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
