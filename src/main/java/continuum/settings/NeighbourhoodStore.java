package continuum.settings;

import continuum.access.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeighbourhoodStore {

    private final JdbcClient db;

    NeighbourhoodStore(JdbcClient db) {
        this.db = db;
    }

    List<Neighbourhood> neighbourhoods(Viewer viewer) {
        return db.sql("""
            select n.name, n.position, count(w.code)::int as wards
              from settings.neighbourhood n
              left join settings.ward w on w.authority_id = n.authority_id and w.neighbourhood = n.name
             where n.authority_id = :authority
             group by n.name, n.position order by n.position, n.name
            """).param("authority", viewer.authority().value()).query(Neighbourhood.class).list();
    }

    Optional<Whereabouts> whereabouts(Viewer viewer, Postcode postcode) {
        return db.sql("""
            select lsoa_code, ward_code, ward_name, neighbourhood, decile, index_year
              from settings.postcode_now where authority_id = :authority and postcode = :postcode
            """)
                .param("authority", viewer.authority().value())
                .param("postcode", postcode.key())
                .query((row, n) -> new Whereabouts(postcode, row.getString("lsoa_code"), row.getString("ward_code"),
                        row.getString("ward_name"), row.getString("neighbourhood"),
                        row.getObject("decile", Integer.class), row.getObject("index_year", Integer.class)))
                .optional();
    }

    void name(Viewer by, List<String> names) {
        for (int at = 0; at < names.size(); at++) {
            db.sql("""
                insert into settings.neighbourhood (authority_id, name, position) values (:authority, :name, :position)
                    on conflict (authority_id, name) do update set position = excluded.position
                    where neighbourhood.position <> excluded.position
                """)
                    .param("authority", by.authority().value())
                    .param("name", names.get(at).strip())
                    .param("position", at)
                    .update();
        }
    }

    void assign(Viewer by, String wardCode, String neighbourhood) {
        db.sql("""
            update settings.ward set neighbourhood = :neighbourhood
             where authority_id = :authority and code = :code and neighbourhood is distinct from :neighbourhood
            """)
                .param("neighbourhood", neighbourhood)
                .param("authority", by.authority().value())
                .param("code", wardCode)
                .update();
    }
}
