package continuum.disagreement;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.disagreement.WorkingDocument.Sent;
import continuum.disagreement.WorkingDocument.Side;
import continuum.disagreement.WorkingDocument.Wording;
import continuum.plans.LineId;
import continuum.plans.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each side would have the lines of a plan say. */
@Repository
class WorkingStore {

    private final JdbcClient db;

    WorkingStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Dispute dispute, LineId line, Section section, Side side, String words, String reason,
            Instant now) {
        db.sql("""
            insert into disagreement.wording (authority_id, dispute_id, child_id, line_id, section, side, words, reason,
                                              by_name, at)
            select d.authority_id, d.id, d.child_id, :line, :section, :side, :words, :reason, :by, :now
              from disagreement.dispute d where d.id = :dispute
            """)
                .param("dispute", dispute.id().value())
                .param("line", line.value())
                .param("section", section.name())
                .param("side", side.name().toLowerCase(Locale.ROOT))
                .param("words", words)
                .param("reason", reason)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Wording> of(Viewer viewer, DisputeId dispute) {
        return viewer.scope()
                .bind(db.sql("""
                    select w.seq, w.line_id, w.section, w.side, w.words, w.reason, w.by_name, w.at
                      from disagreement.wording w where w.dispute_id = :dispute and\s"""
                        + Scope.sees("w.authority_id", "w.child_id") + " order by w.seq")
                        .param("dispute", dispute.value()))
                .query((row, n) -> new Wording(row.getLong("seq"), new LineId(row.getObject("line_id", UUID.class)),
                        Section.valueOf(row.getString("section")),
                        Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)), row.getString("words"),
                        row.getString("reason"), row.getString("by_name"), row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Sent> sent(Viewer viewer, DisputeId dispute) {
        return viewer.scope()
                .bind(db.sql("""
                    select w.number, w.up_to, w.sent_on as "on", w.sent_by as by
                      from disagreement.working w where w.dispute_id = :dispute and\s"""
                        + Scope.sees("w.authority_id", "w.child_id") + " order by w.number")
                        .param("dispute", dispute.value()))
                .query(Sent.class)
                .list();
    }

    void send(Viewer by, Dispute dispute, int number, long upTo, LocalDate on) {
        db.sql("""
            insert into disagreement.working (authority_id, dispute_id, child_id, number, up_to, sent_on, sent_by)
            values (:authority, :dispute, :child, :number, :upTo, :on, :by)
            """)
                .param("authority", by.authority().value())
                .param("dispute", dispute.id().value())
                .param("child", dispute.child().value())
                .param("number", number)
                .param("upTo", upTo)
                .param("on", on)
                .param("by", by.name())
                .update();
    }
}
