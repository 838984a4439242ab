package continuum.people;

import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.YearGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds children by what somebody typed, in one statement. */
@Repository
class SearchStore {

    private static final String AUTHORITIES = "coalesce(:areas::uuid[], array(select id from area.authority))";

    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    List<Found> find(Viewer viewer, Sought sought, @Nullable Key after, int limit, LocalDate today) {
        var key = after == null ? Key.FIRST : after;
        return bound(viewer, db.sql(statement(sought)), sought, key, limit)
                .query((row, number) -> found(row, today))
                .list();
    }

    static StatementSpec bound(Viewer viewer, StatementSpec statement, Sought sought, Key key, int limit) {
        var area = viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA
                ? new UUID[]{viewer.authority().value()}
                : null;
        var year = sought.year();
        return viewer.scope()
                .bind(statement.param("areas", area)
                        .param("words", sought.names().size())
                        .param("needed", sought.names().size() < 3 ? sought.names().size() : sought.names().size() - 1)
                        .param("names", sought.names().toArray(String[]::new))
                        .param("numbers", sought.numbers().toArray(String[]::new))
                        .param("births", sought.birthDates().stream().map(LocalDate::toString).toArray(String[]::new))
                        .param("born", sought.born(), Types.DATE)
                        .param("yearFrom", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
                        .param("yearTo", year == null ? null : LocalDate.of(year, 12, 31), Types.DATE)
                        .param("score", key.score())
                        .param("keyBorn", key.born())
                        .param("keyChild", key.child().value())
                        .param("limit", limit));
    }

    /**
     * Each way of finding is a part of its own, so that a typed number never pays for names. Every name typed must be
     * met, of three or more all but one; a birth date beside a name may be off by a slip.
     */
    static String statement(Sought sought) {
        var parts = new ArrayList<String>();
        if (!sought.numbers().isEmpty()) {
            parts.add("""
                select i.child_id, 400 as score, min(i.kind || ' ' || i.value) as matched, min(c.birth_date) as birth_date
                  from people.identifier i join people.child c on c.child_id = i.child_id
                 where i.authority_id = any(%s) and i.value = any(:numbers::text[]) and %s
                 group by i.child_id
                """.formatted(AUTHORITIES, Scope.sees("i.authority_id", "i.child_id")));
        }
        if (!sought.names().isEmpty()) {
            parts.add("""
                select h.child_id,
                       (sum(h.score) / :words)::integer + case when max(h.birth_date) = :born::date then 150 else 0 end as score,
                       case when bool_or(h.other_name) then 'other-name' when min(h.score) >= 90 then 'name'
                            when min(h.score) = 85 then 'spelling' else 'alike' end as matched,
                       max(h.birth_date) as birth_date
                  from (select distinct on (s.child_id, typed.word) s.child_id, s.birth_date, likely.score, s.other_name
                          from unnest(:names::text[]) as names(name)
                         cross join lateral people.words(names.name) as typed(word)
                         cross join lateral people.words_like(typed.word) likely
                          join people.search_word s on s.authority_id = any(%s) and s.word = likely.word
                         where %s and %s
                         order by s.child_id, typed.word, likely.score desc, s.other_name) h
                 group by h.child_id having count(*) >= :needed
                """.formatted(AUTHORITIES, born("s", sought), Scope.sees("s.authority_id", "s.child_id")));
        } else if (sought.born() != null || sought.year() != null) {
            parts.add("""
                select c.child_id, 300 as score, 'birth-date' as matched, c.birth_date from people.child c
                 where c.authority_id = any(%s) and c.merged_into is null and %s and %s
                """.formatted(AUTHORITIES, sought.born() != null ? "c.birth_date = :born::date" : born("c", sought),
                    Scope.sees("c.authority_id", "c.child_id")));
        }
        return """
            with hit as (
                select child_id, max(score) as score, (array_agg(matched order by score desc))[1] as matched,
                       coalesce(max(birth_date), '0001-01-01') as key_born
                  from (%s) as ways group by child_id),
            best as (
                select hit.* from hit
                 where (hit.score, hit.key_born, hit.child_id) < (:score, :keyBorn, :keyChild)
                 order by score desc, key_born desc, child_id desc limit :limit)
            select best.*, n.name_used, n.birth_date, n.setting_id,
                   (select s.name from settings.setting_now s where s.setting_id = n.setting_id) as setting_name
              from best join people.child_now n on n.child_id = best.child_id
             order by best.score desc, best.key_born desc, best.child_id desc
            """.formatted(String.join(" union all ", parts));
    }

    private static String born(String table, Sought sought) {
        if (sought.born() != null) {
            return table + ".birth_date = any(:births::date[])";
        }
        return sought.year() != null ? table + ".birth_date between :yearFrom::date and :yearTo::date" : "true";
    }

    private static Found found(ResultSet row, LocalDate today) throws SQLException {
        var child = new ChildId(row.getObject("child_id", UUID.class));
        var born = row.getObject("birth_date", LocalDate.class);
        var setting = row.getObject("setting_id", UUID.class);
        var key = new Key(row.getInt("score"), row.getObject("key_born", LocalDate.class), child);
        return new Found(child, row.getString("name_used"), born,
                born == null ? null : YearGroup.on(today, born).label(),
                setting == null ? null : new SettingId(setting), row.getString("setting_name"),
                words(row.getString("matched")), key.text());
    }

    private static String words(String matched) {
        return switch (matched) {
            case "name" -> "Name";
            case "other-name" -> "Another name";
            case "spelling" -> "Another spelling of the name";
            case "alike" -> "A name like it";
            case "birth-date" -> "Birth date";
            default -> {
                int space = matched.indexOf(' ');
                yield IdentifierKind.of(matched.substring(0, space)).words() + " " + matched.substring(space + 1);
            }
        };
    }

    /** Where a page ended: its last child in the order of the results. */
    record Key(int score, LocalDate born, ChildId child) {

        static final Key FIRST = new Key(Integer.MAX_VALUE, LocalDate.of(9999, 12, 31),
                new ChildId(new UUID(-1L, -1L)));

        String text() {
            return score + "_" + born + "_" + child;
        }

        /** Reads a key from an address; one that was tampered with starts at the beginning. */
        static Key read(String text) {
            var parts = text.split("_", 3);
            try {
                return new Key(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]),
                        new ChildId(UUID.fromString(parts[2])));
            } catch (RuntimeException e) {
                return FIRST;
            }
        }
    }
}
