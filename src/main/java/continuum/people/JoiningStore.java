package continuum.people;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that went into others, and the rows that moved with them. Callers have found the children for their viewer. */
@Repository
class JoiningStore {

    private static final String JOINED = """
        select j.*, o.name_used as other_name
          from people.joining j join people.child o on o.child_id = j.other_id
         where\s""";

    private final JdbcClient db;

    JoiningStore(JdbcClient db) {
        this.db = db;
    }

    List<Joined> of(Viewer viewer, ChildId kept) {
        return viewer.scope()
                .bind(db.sql(JOINED + "j.child_id = :child and " + Scope.sees("j.authority_id", "j.child_id")
                        + " order by j.joined_at desc").param("child", kept.value()))
                .query((row, number) -> joined(row))
                .list();
    }

    Optional<Joined> find(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(JOINED + "j.id = :id and " + Scope.sees("j.authority_id", "j.child_id")).param("id", id))
                .query((row, number) -> joined(row))
                .optional();
    }

    boolean isSealed(ChildId one, ChildId other) {
        return db.sql("select exists (select from access.sealed_now where child_id in (:one, :other))")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    void moveRows(ChildId from, ChildId to) {
        db.sql("select people.move_rows(:from, :to)")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, number) -> number)
                .list();
    }

    void bringRowsHome(List<ChildId> members) {
        db.sql("select people.bring_rows_home(:members::uuid[])")
                .param("members", members.stream().map(ChildId::toString).toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }

    void close(Viewer by, ChildId other, ChildId kept) {
        db.sql("update people.child set merged_into = :kept where child_id = :other and authority_id = :authority")
                .param("kept", kept.value())
                .param("other", other.value())
                .param("authority", by.authority().value())
                .update();
    }

    void open(Viewer by, ChildId other) {
        db.sql("update people.child set merged_into = null where child_id = :other and authority_id = :authority")
                .param("other", other.value())
                .param("authority", by.authority().value())
                .update();
    }

    /** The child is found under the names of the entry that went into this one. */
    void lendName(Viewer by, Child from, ChildId to) {
        db.sql("""
            insert into people.child_name (authority_id, child_id, id, given_name, family_name, kind, joined_from)
            values (:authority, :to, :id, :given, :family, 'also', :from)
            """)
                .param("authority", by.authority().value())
                .param("to", to.value())
                .param("id", Identifiers.next())
                .param("given", from.givenName())
                .param("family", from.familyName())
                .param("from", from.id().value())
                .update();
    }

    void takeNameBack(ChildId from) {
        db.sql("delete from people.moved_row where table_name = 'people.child_name' and key in "
                + "(select jsonb_build_object('id', id) from people.child_name where joined_from = :from)")
                .param("from", from.value())
                .update();
        db.sql("delete from people.child_name where joined_from = :from").param("from", from.value()).update();
    }

    void record(Viewer by, ChildId kept, ChildId other, String reason, Instant now) {
        db.sql("""
            insert into people.joining (authority_id, child_id, id, other_id, joined_at, joined_by, reason)
            values (:authority, :kept, :id, :other, :now, :by, :reason)
            """)
                .param("authority", by.authority().value())
                .param("kept", kept.value())
                .param("id", Identifiers.next())
                .param("other", other.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", reason)
                .update();
    }

    void parted(Viewer by, UUID joining, String why, Instant now) {
        db.sql("""
            update people.joining set parted_at = :now, parted_by = :by, parted_why = :why
             where id = :id and authority_id = :authority
            """)
                .param("id", joining)
                .param("authority", by.authority().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("why", why)
                .update();
    }

    /** The entry and all that went into it, itself first. */
    List<ChildId> members(ChildId root) {
        return Arrays.stream(db.sql("select people.joined_into(:root)")
                .param("root", root.value())
                .query((row, number) -> (UUID[]) row.getArray(1).getArray())
                .single()).map(ChildId::new).toList();
    }

    /** The entry under which this one is read now. */
    ChildId rootOf(ChildId child) {
        return new ChildId(db.sql("""
            with recursive up as (
                select child_id, merged_into from people.child where child_id = :child
                union all
                select c.child_id, c.merged_into from people.child c join up on c.child_id = up.merged_into)
            select child_id from up where merged_into is null
            """).param("child", child.value()).query(UUID.class).single());
    }

    private static Joined joined(ResultSet row) throws SQLException {
        return new Joined(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                new ChildId(row.getObject("other_id", UUID.class)), row.getString("other_name"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(), row.getString("joined_by"),
                row.getString("reason"), instant(row, "parted_at"), row.getString("parted_by"),
                row.getString("parted_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
