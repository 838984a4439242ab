package continuum.plans;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.plans.Comment.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The family's comments on the versions of a plan. */
@Repository
class CommentStore {

    private static final String COMMENT = """
        select c.id, c.version_id, c.line_id, c.words, c.said_by, c.channel, c.said_on, c.recorded_by, c.recorded_at,
               c.accepted, c.answer, c.answered_by, c.answered_at
          from plans.comment c
         where\s""";

    private final JdbcClient db;

    CommentStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, PlanVersion version, Comment comment) {
        db.sql("""
            insert into plans.comment (authority_id, id, child_id, version_id, line_id, words, said_by, channel, said_on,
                                       recorded_by, recorded_at)
            values (:authority, :id, :child, :version, :line, :words, :saidBy, :channel, :saidOn, :recordedBy, :recordedAt)
            """)
                .param("authority", by.authority().value())
                .param("id", comment.id())
                .param("child", version.child().value())
                .param("version", version.id().value())
                .param("line", comment.line() == null ? null : comment.line().value(), java.sql.Types.OTHER)
                .param("words", comment.words())
                .param("saidBy", comment.saidBy())
                .param("channel", comment.channel().code())
                .param("saidOn", comment.saidOn())
                .param("recordedBy", comment.recordedBy())
                .param("recordedAt", comment.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Comment> of(Viewer viewer, VersionId version) {
        return viewer.scope()
                .bind(db.sql(COMMENT + "c.version_id = :version and " + Scope.sees("c.authority_id", "c.child_id")
                        + " order by c.recorded_at, c.id").param("version", version.value()))
                .query(CommentStore::comment)
                .list();
    }

    /** The version that a comment is about. */
    Optional<VersionId> versionOf(Viewer viewer, UUID comment) {
        return viewer.scope()
                .bind(db.sql("select c.version_id from plans.comment c where c.id = :id and "
                        + Scope.sees("c.authority_id", "c.child_id")).param("id", comment))
                .query((row, n) -> new VersionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Answers a comment, once. False when somebody else answered it meanwhile. */
    boolean answer(Viewer by, UUID comment, boolean accepted, String reason, Instant now) {
        return db.sql("""
            update plans.comment set accepted = :accepted, answer = :reason, answered_by = :name, answered_at = :now
             where authority_id = :authority and id = :id and accepted is null
            """)
                .param("authority", by.authority().value())
                .param("id", comment)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** @return false when it was said before */
    boolean finished(Viewer by, PlanVersion version, LocalDate on, String saidBy, Instant now) {
        return db.sql("""
            insert into plans.finished_commenting (authority_id, version_id, child_id, on_day, said_by, recorded_by, recorded_at)
            values (:authority, :version, :child, :on, :saidBy, :name, :now)
            on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("version", version.id().value())
                .param("child", version.child().value())
                .param("on", on)
                .param("saidBy", saidBy)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    Optional<LocalDate> finishedOn(Viewer viewer, VersionId version) {
        return viewer.scope()
                .bind(db.sql("select f.on_day from plans.finished_commenting f where f.version_id = :version and "
                        + Scope.sees("f.authority_id", "f.child_id")).param("version", version.value()))
                .query(LocalDate.class)
                .optional();
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        var line = row.getObject("line_id", UUID.class);
        var answered = row.getTimestamp("answered_at");
        return new Comment(row.getObject("id", UUID.class), line == null ? null : new LineId(line),
                row.getString("words"),
                row.getString("said_by"), Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getObject("said_on", LocalDate.class), row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                answered == null
                        ? null
                        : new Comment.Answer(row.getBoolean("accepted"), row.getString("answer"),
                                row.getString("answered_by"), answered.toInstant()));
    }
}
