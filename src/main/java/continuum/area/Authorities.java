package continuum.area;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authorities that this database holds: usually one, or those of a region. */
@Component
public class Authorities {

    private final JdbcClient db;

    Authorities(JdbcClient db) {
        this.db = db;
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Authority> list() {
        return db.sql("select id, name, la_code, demonstration from area.authority order by name")
                .query(Authority.class)
                .list();
    }

    /** The authority with this identifier, if this database holds it. */
    @Transactional(readOnly = true)
    public Optional<Authority> find(AuthorityId id) {
        return list().stream().filter(authority -> authority.id().equals(id)).findFirst();
    }

    /** Adds an authority to the database. One that exists already is left as it is: demonstration is for ever. */
    @Transactional
    public void add(Authority authority) {
        db.sql("""
            insert into area.authority (id, name, la_code, demonstration)
            values (:id, :name, :laCode, :demonstration)
                on conflict (id) do nothing
            """)
                .param("id", authority.id().value())
                .param("name", authority.name())
                .param("laCode", authority.laCode())
                .param("demonstration", authority.demonstration())
                .update();
    }
}
