package continuum.people;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.Identifiers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authority of its own for a test, and people who may see some of its children. */
final class Testshire {

    final AuthorityId authority = AuthorityId.create();
    private final JdbcClient db;

    Testshire(Authorities authorities, JdbcClient db) {
        this.db = db;
        authorities.add(new Authority(authority, "Testshire", "999", true));
    }

    Viewer system() {
        return Viewer.system(authority, "a test");
    }

    Viewer somebody(Role role, @Nullable UUID party) {
        var account = AccountId.create();
        var membership = Identifiers.next();
        db.sql("insert into access.account (id, email, name) values (:id, :email, 'Somebody')")
                .param("id", account.value())
                .param("email", account + "@example.test")
                .update();
        db.sql("""
            insert into access.membership (id, account_id, authority_id, role, party_id, from_on)
            values (:id, :account, :authority, :role, :party, :from)
            """)
                .param("id", membership)
                .param("account", account.value())
                .param("authority", authority.value())
                .param("role", role.code())
                .param("party", party, java.sql.Types.OTHER)
                .param("from", LocalDate.of(2020, 1, 1))
                .update();
        return new Viewer(account, "Somebody", role, authority, membership, party, "");
    }
}
