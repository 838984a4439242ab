package continuum.settings;

import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    List<Unit> units(Viewer viewer, SettingId setting) {
        return db.sql("""
            select u.id, u.version, u.kind, u.name, u.need, u.low_age, u.high_age, u.opened_on, u.closed_on,
                   coalesce(p.number, 0) as number
              from settings.unit u
              left join settings.places_now p on p.authority_id = u.authority_id and p.setting_id = u.setting_id
                   and p.unit_id = u.id
             where u.authority_id = :authority and u.setting_id = :setting
             order by u.closed_on nulls first, u.name
            """)
                .param("authority", viewer.authority().value())
                .param("setting", setting.value())
                .query(PlaceStore::unit)
                .list();
    }

    /** The units and the places of all types in one question: a line of places stands beside the unit it belongs to. */
    SettingEntry.Inside inside(Viewer viewer, SettingId setting) {
        var units = new LinkedHashMap<UUID, Unit>();
        var places = new ArrayList<Places>();
        db.sql("""
            select u.id, u.version, u.kind, u.name, u.need, u.low_age, u.high_age, u.opened_on, u.closed_on,
                   coalesce(n.number, 0) as number, p.kind as of_kind, p.unit_id, p.from_on, p.number as from_then, p.by_name
              from (select * from settings.unit where authority_id = :authority and setting_id = :setting) u
              full join (select * from settings.places where authority_id = :authority and setting_id = :setting) p
                     on p.unit_id = u.id
              left join settings.places_now n on n.authority_id = u.authority_id and n.setting_id = u.setting_id
                    and n.unit_id = u.id
             order by u.closed_on nulls first, u.name, p.kind, p.unit_id, p.from_on desc
            """)
                .param("authority", viewer.authority().value())
                .param("setting", setting.value())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    if (id != null && !units.containsKey(id)) {
                        units.put(id, unit(row, 0));
                    }
                    if (row.getString("of_kind") != null) {
                        places.add(new Places(PlaceKind.find(row.getString("of_kind")).orElseThrow(),
                                row.getObject("unit_id", UUID.class), row.getObject("from_on", LocalDate.class),
                                row.getInt("from_then"), row.getString("by_name")));
                    }
                });
        return new SettingEntry.Inside(List.copyOf(units.values()), places);
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(row.getObject("id", UUID.class), row.getLong("version"),
                PlaceKind.find(row.getString("kind")).orElseThrow(), row.getString("name"), row.getString("need"),
                row.getObject("low_age", Integer.class), row.getObject("high_age", Integer.class),
                row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                row.getInt("number"));
    }

    UUID open(Viewer by, SettingId setting, Unit.New unit) {
        var id = Identifiers.next();
        db.sql("""
            insert into settings.unit (authority_id, id, setting_id, kind, name, need, low_age, high_age, opened_on)
            values (:authority, :id, :setting, :kind, :name, :need, :lowAge, :highAge, :openedOn)
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("setting", setting.value())
                .param("kind", unit.kind().code())
                .param("name", unit.name().strip())
                .param("need", unit.need())
                .param("lowAge", unit.lowAge())
                .param("highAge", unit.highAge())
                .param("openedOn", unit.openedOn())
                .update();
        return id;
    }

    void close(Viewer by, UUID unit, LocalDate from) {
        db.sql("""
            update settings.unit set closed_on = :from, version = version + 1
             where authority_id = :authority and id = :unit
            """).param("from", from).param("authority", by.authority().value()).param("unit", unit).update();
    }

    /** How many places of this type there would be on a day, or nothing when nobody has said. */
    @Nullable
    Integer on(Viewer viewer, SettingId setting, PlaceKind kind, @Nullable UUID unit, LocalDate day) {
        return db.sql("""
            select number from settings.places
             where authority_id = :authority and setting_id = :setting and kind = :kind
               and unit_id is not distinct from :unit::uuid and from_on <= :day
             order by from_on desc limit 1
            """)
                .param("authority", viewer.authority().value())
                .param("setting", setting.value())
                .param("kind", kind.code())
                .param("unit", unit)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    void set(Viewer by, SettingId setting, PlaceKind kind, @Nullable UUID unit, LocalDate from, int number) {
        db.sql("""
            insert into settings.places (authority_id, setting_id, kind, unit_id, from_on, number, account_id, by_name)
            values (:authority, :setting, :kind, :unit, :from, :number, :account, :name)
                on conflict (authority_id, setting_id, kind, unit_id, from_on)
                do update set number = excluded.number, account_id = excluded.account_id, by_name = excluded.by_name,
                              recorded_at = now()
            """)
                .param("authority", by.authority().value())
                .param("setting", setting.value())
                .param("kind", kind.code())
                .param("unit", unit)
                .param("from", from)
                .param("number", number)
                .param("account", by.account() == null ? null : by.account().value())
                .param("name", by.name())
                .update();
    }
}
