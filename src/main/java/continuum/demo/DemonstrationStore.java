package continuum.demo;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemonstrationStore {

    private static final RowMapper<DemonstrationPerson> PERSON = (row, n) -> new DemonstrationPerson(
            row.getObject("membership_id", java.util.UUID.class), row.getInt("position"),
            Role.find(row.getString("role")).orElseThrow(), row.getString("name"), row.getString("acts_for"),
            row.getString("email"), row.getString("look_at"));

    private final JdbcClient db;
    private final DataSource database;

    DemonstrationStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /** Of two nodes that start at once one waits here until the other has loaded; the lock ends with the transaction. */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('continuum.demo'))").query((row, n) -> 1).single();
    }

    void keep(Viewer by, AreaSize size, LocalDate asOf, Instant now, List<DemonstrationPerson> people) {
        db.sql("insert into demo.area (authority_id, size, as_of, loaded_at) values (:authority, :size, :asOf, :now)")
                .param("authority", by.authority().value())
                .param("size", size.code())
                .param("asOf", asOf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var rows = Rows.of("demo.person", "authority_id", "membership_id", "position", "role", "name", "acts_for",
                "email", "look_at");
        people.forEach(one -> rows.add(by.authority(), one.membership(), one.position(), one.role().code(), one.name(),
                one.actsFor(), one.email(), one.lookAt()));
        rows.write(database);
    }

    boolean isLoaded(Viewer viewer) {
        return db.sql("select exists (select from demo.area where authority_id = :authority)")
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    List<DemonstrationPerson> tour(Viewer viewer) {
        return db.sql(
                "select * from demo.person where authority_id = :authority and look_at is not null order by position")
                .param("authority", viewer.authority().value())
                .query(PERSON)
                .list();
    }

    List<DemonstrationPerson> oneOfEachRole(Viewer viewer) {
        return db.sql("""
            select distinct on (role) * from demo.person
             where authority_id = :authority order by role, look_at is null, position
            """).param("authority", viewer.authority().value()).query(PERSON).list();
    }

    Map<Role, Long> countByRole(Viewer viewer) {
        record Count(String role, long people) {}
        return db.sql("select role, count(*) as people from demo.person where authority_id = :authority group by role")
                .param("authority", viewer.authority().value())
                .query(Count.class)
                .stream()
                .collect(Collectors.toMap(count -> Role.find(count.role()).orElseThrow(), Count::people));
    }

    /** People by role or words, in their order; {@code after} is the position of the last one shown before. */
    List<DemonstrationPerson> find(Viewer viewer, String role, String words, int after, int limit) {
        return db.sql("""
            select * from demo.person
             where authority_id = :authority and position > :after and (:role = '' or role = :role)
               and not exists (select from unnest(string_to_array(lower(:words), ' ')) as word
                                where strpos(lower(name || ' ' || acts_for || ' ' || email), word) = 0 and word <> '')
             order by position limit :limit
            """)
                .param("authority", viewer.authority().value())
                .param("after", after)
                .param("role", role)
                .param("words", words)
                .param("limit", limit)
                .query(PERSON)
                .list();
    }
}
