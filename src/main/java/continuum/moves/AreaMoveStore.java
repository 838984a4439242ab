package continuum.moves;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.duties.ProcessId;
import continuum.plans.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that move from one authority to another. */
@Repository
class AreaMoveStore {

    /** A move as its row says it stands. */
    record Stored(AreaMove move, long version, ProcessId process) {}

    private static final String COLUMNS = """
        m.id, m.child_id, m.plan_id, m.process_id, m.comes, m.other, m.known_on, m.moves_on, m.transferred_on, m.checksum,
        m.receipt, m.receipt_on, m.told_on, m.called_off_on, m.version\s""";

    private final JdbcClient db;

    AreaMoveStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, AreaMove move, ProcessId process, Instant now) {
        db.sql("""
            insert into moves.area_move (authority_id, id, child_id, plan_id, process_id, comes, other, known_on, moves_on,
                                         transferred_on, checksum, receipt, receipt_on, created_at)
            values (:authority, :id, :child, :plan, :process, :comes, :other, :known, :moves, :transferred, :checksum, :receipt,
                    :receiptOn, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", move.id().value())
                .param("child", move.child().value())
                .param("plan", move.plan().value())
                .param("process", process.value())
                .param("comes", move.comes())
                .param("other", move.other())
                .param("known", move.knownOn())
                .param("moves", move.movesOn(), Types.DATE)
                .param("transferred", move.transferredOn(), Types.DATE)
                .param("checksum", move.checksum(), Types.VARCHAR)
                .param("receipt", move.receipt(), Types.VARCHAR)
                .param("receiptOn", move.receiptOn(), Types.DATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(Viewer viewer, AreaMoveId id) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + " from moves.area_move m where m.id = :id and "
                        + Scope.sees("m.authority_id", "m.child_id")).param("id", id.value()))
                .query(AreaMoveStore::stored)
                .optional();
    }

    /** An open move of a plan out of the area. */
    Optional<Stored> leaving(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + """
                     from moves.area_move m where m.plan_id = :plan and not m.comes and m.called_off_on is null and\s"""
                        + Scope.sees("m.authority_id", "m.child_id")).param("plan", plan.value()))
                .query(AreaMoveStore::stored)
                .optional();
    }

    /** Moves, the open ones first, then the newest. */
    List<AreaMoveLine> list(Viewer viewer, boolean open, LocalDate day, UUID after, int limit) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + """
            , n.name_used, d.due_on
              from moves.area_move m
              join people.child_now n on n.child_id = m.child_id
              left join lateral (select d.due_on from duties.due d
                                  where d.authority_id = m.authority_id and d.process_id = m.process_id and d.is_open
                                  order by d.due_on limit 1) d on true
             where (m.called_off_on is null and case when m.comes then m.told_on is null else m.receipt_on is null end) = :open
               and (m.known_on, m.id) < (:day, :after) and\s""" + Scope.sees("m.authority_id", "m.child_id")
                        + " order by m.known_on desc, m.id desc limit :limit")
                        .param("open", open)
                        .param("day", day)
                        .param("after", after)
                        .param("limit", limit))
                .query((row, n) -> new AreaMoveLine(stored(row, n).move(), row.getString("name_used"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Where the move stands now. False when somebody else moved it meanwhile. */
    boolean stand(Viewer by, AreaMove to, long version) {
        return db.sql("""
            update moves.area_move
               set transferred_on = :transferred, checksum = :checksum, receipt = :receipt, receipt_on = :receiptOn,
                   told_on = :told, called_off_on = :calledOff, version = version + 1
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", to.id().value())
                .param("version", version)
                .param("transferred", to.transferredOn(), Types.DATE)
                .param("checksum", to.checksum(), Types.VARCHAR)
                .param("receipt", to.receipt(), Types.VARCHAR)
                .param("receiptOn", to.receiptOn(), Types.DATE)
                .param("told", to.toldOn(), Types.DATE)
                .param("calledOff", to.calledOffOn(), Types.DATE)
                .update() == 1;
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        var move = new AreaMove(new AreaMoveId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                row.getBoolean("comes"), row.getString("other"), day(row, "known_on"), day(row, "moves_on"),
                day(row, "transferred_on"), row.getString("checksum"), row.getString("receipt"),
                day(row, "receipt_on"), day(row, "told_on"), day(row, "called_off_on"));
        return new Stored(move, row.getLong("version"), new ProcessId(row.getObject("process_id", UUID.class)));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
