package continuum.people;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that may be the same child. */
@Repository
class MatchStore {

    private static final int COMPARED_AT_MOST = 400;

    private final JdbcClient db;

    MatchStore(JdbcClient db) {
        this.db = db;
    }

    /** Whoever shares a number, a postcode, both names or a birth date, slips allowed, with the one portrayed. */
    List<Portrait> worthComparing(Viewer viewer, Portrait one) {
        var births = one.born() == null
                ? Set.<LocalDate>of()
                : new Sought(List.of(), List.of(), one.born(), null).birthDates();
        return viewer.scope()
                .bind(db.sql(PORTRAIT + """
             where c.authority_id = :authority and c.merged_into is null and c.child_id <> :self and c.child_id in (
                    select child_id from people.identifier where authority_id = :authority and value = any(:numbers::text[])
                    union select child_id from people.child_address where authority_id = :authority and postcode = any(:postcodes::text[])
                    union select child_id from people.child where authority_id = :authority and birth_date = any(:births::date[])
                    union (select f.child_id from people.search_word f join people.search_word g on g.child_id = f.child_id
                            where f.authority_id = :authority and f.word = any(array(select people.words(n) from unnest(:families::text[]) n))
                              and g.authority_id = :authority and g.word = any(array(select people.words(n) from unnest(:givens::text[]) n))))
               and\s""" + Scope.sees("c.authority_id", "c.child_id") + " limit " + COMPARED_AT_MOST)
                        .param("authority", viewer.authority().value())
                        .param("self", one.child().value())
                        .param("numbers",
                                texts(one.numbers().stream().map(n -> n.substring(n.indexOf(' ') + 1)).toList()))
                        .param("postcodes", texts(one.postcodes()))
                        .param("births", texts(births.stream().map(LocalDate::toString).toList()))
                        .param("families", texts(one.names().stream().map(Portrait.Called::family).toList()))
                        .param("givens", texts(one.names().stream().map(Portrait.Called::given).toList())))
                .query((row, number) -> portrait(row))
                .list();
    }

    Optional<Portrait> portrait(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(PORTRAIT + " where c.child_id = :child and c.merged_into is null and "
                        + Scope.sees("c.authority_id", "c.child_id")).param("child", child.value()))
                .query((row, number) -> portrait(row))
                .optional();
    }

    /**
     * Pairs of the area that share a number, or a birth date and a name, and were not asked about yet, in order.
     *
     * @param after where the pairs before ended; nothing to begin
     */
    List<UUID[]> pairs(Viewer viewer, UUID @Nullable [] after, int limit) {
        return viewer.scope()
                .bind(db.sql(
                        """
            select p.one, p.other from (
                select a.child_id as one, b.child_id as other from people.identifier a
                  join people.identifier b on b.authority_id = a.authority_id and b.value = a.value and b.child_id > a.child_id
                 where a.authority_id = :authority
                union
                select a.child_id, b.child_id from people.search_word a
                  join people.search_word b on b.authority_id = a.authority_id and b.word = a.word
                       and b.birth_date = a.birth_date and b.child_id > a.child_id
                 where a.authority_id = :authority) p
              join people.child c on c.child_id = p.one
             where (p.one, p.other) > (:afterOne, :afterOther)
               and not exists (select from people.possible_match m where m.child_id = p.one and m.other_id = p.other) and\s"""
                                + Scope.sees("c.authority_id", "c.child_id") + " order by p.one, p.other limit :limit")
                        .param("authority", viewer.authority().value())
                        .param("afterOne", after == null ? new UUID(0, 0) : after[0])
                        .param("afterOther", after == null ? new UUID(0, 0) : after[1])
                        .param("limit", limit))
                .query((row,
                        number) -> new UUID[]{row.getObject("one", UUID.class), row.getObject("other", UUID.class)})
                .list();
    }

    /** How many pairs wait for a person. */
    long waiting(Viewer viewer) {
        return viewer.scope()
                .bind(db.sql("""
            select count(*) from people.possible_match m
              join people.child c on c.child_id = m.child_id
              join people.child o on o.child_id = m.other_id
             where m.authority_id = :authority and (m.verdict is null or m.verdict = 'not-sure')
               and c.merged_into is null and o.merged_into is null and\s"""
                        + Scope.sees("m.authority_id", "m.child_id"))
                        .param("authority", viewer.authority().value()))
                .query(Long.class)
                .single();
    }

    /** Puts a pair into the queue. One that is there already, decided or not, stays as it is. */
    boolean add(Viewer viewer, ChildId one, ChildId other, Likeness likeness) {
        boolean first = one.toString().compareTo(other.toString()) < 0;
        return db.sql("""
            insert into people.possible_match (authority_id, id, child_id, other_id, weight, reasons)
            values (:authority, :id, :one, :other, :weight, :reasons::text[])
                on conflict (child_id, other_id) do nothing
            """)
                .param("authority", viewer.authority().value())
                .param("id", Identifiers.next())
                .param("one", (first ? one : other).value())
                .param("other", (first ? other : one).value())
                .param("weight", likeness.weight())
                .param("reasons", texts(likeness.reasons()))
                .update() == 1;
    }

    /** The likeliest first. */
    List<PossibleMatch> queue(Viewer viewer, @Nullable Double afterWeight, @Nullable UUID afterId, int limit) {
        return viewer.scope()
                .bind(db.sql(MATCH + """
             where (m.verdict is null or m.verdict = 'not-sure') and c.merged_into is null and o.merged_into is null
               and (:after::numeric is null or (-m.weight, m.id) > (-:after::numeric, :afterId::uuid)) and\s"""
                        + Scope.sees("m.authority_id", "m.child_id") + " order by -m.weight, m.id limit :limit")
                        .param("after", afterWeight, Types.NUMERIC)
                        .param("afterId", afterId, Types.OTHER)
                        .param("limit", limit))
                .query((row, number) -> match(row))
                .list();
    }

    Optional<PossibleMatch> find(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(MATCH + " where m.id = :id and c.merged_into is null and o.merged_into is null and "
                        + Scope.sees("m.authority_id", "m.child_id")).param("id", id))
                .query((row, number) -> match(row))
                .optional();
    }

    /** @return whether nobody had decided in between */
    boolean decide(Viewer viewer, UUID id, PossibleMatch.Verdict verdict, String reason, Instant now) {
        return viewer.scope()
                .bind(db.sql("""
            update people.possible_match m set verdict = :verdict, reason = :reason, decided_by = :by, decided_at = :now
             where m.id = :id and (m.verdict is null or m.verdict = 'not-sure') and\s"""
                        + Scope.sees("m.authority_id", "m.child_id"))
                        .param("id", id)
                        .param("verdict", verdict.code())
                        .param("reason", reason)
                        .param("by", viewer.name())
                        .param("now", now.atOffset(ZoneOffset.UTC)))
                .update() == 1;
    }

    private static final String PORTRAIT = """
        select c.child_id, c.name_used, c.birth_date, c.sex,
               array(select x from (select c.given_name || chr(31) || c.family_name as x
                     union select n.given_name || chr(31) || n.family_name from people.child_name n where n.child_id = c.child_id) n) as names,
               array(select i.kind || ' ' || i.value from people.identifier i where i.child_id = c.child_id) as numbers,
               array(select a.postcode from people.child_address a where a.child_id = c.child_id and a.postcode is not null) as postcodes,
               array(select e.setting_id::text from people.enrolment e where e.child_id = c.child_id) as settings
          from people.child c
        """;

    private static final String MATCH = """
        select m.*, c.name_used as one_name, c.birth_date as one_born, o.name_used as other_name, o.birth_date as other_born,
               (select i.value from people.identifier i where i.child_id = m.child_id and i.kind = 'upn' limit 1) as one_upn,
               (select i.value from people.identifier i where i.child_id = m.other_id and i.kind = 'upn' limit 1) as other_upn,
               (select s.name from people.child_now n join settings.setting_now s on s.setting_id = n.setting_id
                 where n.child_id = m.child_id) as one_setting,
               (select s.name from people.child_now n join settings.setting_now s on s.setting_id = n.setting_id
                 where n.child_id = m.other_id) as other_setting
          from people.possible_match m
          join people.child c on c.child_id = m.child_id
          join people.child o on o.child_id = m.other_id
        """;

    private static Portrait portrait(ResultSet row) throws SQLException {
        var names = new ArrayList<Portrait.Called>();
        for (var name : strings(row, "names")) {
            int between = name.indexOf('\u001f');
            names.add(new Portrait.Called(name.substring(0, between), name.substring(between + 1)));
        }
        return new Portrait(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"), names,
                row.getObject("birth_date", LocalDate.class), row.getString("sex"),
                Set.copyOf(strings(row, "postcodes")),
                Set.copyOf(strings(row, "numbers")),
                strings(row, "settings").stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    private static PossibleMatch match(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new PossibleMatch(row.getObject("id", UUID.class), side(row, "one", "child_id"),
                side(row, "other", "other_id"), row.getDouble("weight"), strings(row, "reasons"),
                verdict == null
                        ? null
                        : Arrays.stream(PossibleMatch.Verdict.values())
                                .filter(one -> one.code().equals(verdict))
                                .findFirst()
                                .orElseThrow(),
                row.getString("reason"));
    }

    private static PossibleMatch.Side side(ResultSet row, String which, String id) throws SQLException {
        return new PossibleMatch.Side(new ChildId(row.getObject(id, UUID.class)), row.getString(which + "_name"),
                row.getObject(which + "_born", LocalDate.class), row.getString(which + "_upn"),
                row.getString(which + "_setting"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
