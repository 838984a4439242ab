package continuum.assessments;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.decisions.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is filed with a case: its requests, what was gathered, exceptions and notes. */
@Repository
class CaseFileStore {

    private final JdbcClient db;

    CaseFileStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Assessment.Case of, Request request, Instant now) {
        filed(by, of, now, """
            insert into assessments.request (authority_id, id, child_id, assessment_id, reference, requester, asked_by,
                                             asked_as, setting_id, received_on, channel, worries, helps, hopes, others,
                                             email, phone, address, needs, typed_in_by, typed_in_name, recorded_at)
            values (:authority, :id, :child, :assessment, :reference, :requester, :askedBy, :askedAs, :setting, :received,
                    :channel, :worries, :helps, :hopes, :others, :email, :phone, :address, :needs, :account, :name, :now)
            """)
                .param("reference", request.reference())
                .param("requester", request.requester().code())
                .param("askedBy", request.askedBy())
                .param("askedAs", request.askedAs())
                .param("setting", request.setting() == null ? null : request.setting().value(), Types.OTHER)
                .param("received", request.receivedOn())
                .param("channel", request.channel().code())
                .param("worries", request.account().worries())
                .param("helps", request.account().helps())
                .param("hopes", request.account().hopes())
                .param("others", request.account().others())
                .param("email", request.contact().email())
                .param("phone", request.contact().phone())
                .param("address", request.contact().address())
                .param("needs", request.contact().needs())
                .update();
    }

    void add(Viewer by, Assessment.Case of, Gathered gathered, Instant now) {
        filed(by, of, now, """
            insert into assessments.gathered (authority_id, id, child_id, assessment_id, side, source, about, says, dated,
                                              paper_id, added_by, added_name, recorded_at)
            values (:authority, :id, :child, :assessment, :side, :source, :about, :says, :dated, :paper, :account, :name, :now)
            """)
                .param("side", gathered.side().code())
                .param("source", gathered.source())
                .param("about", gathered.about().code())
                .param("says", gathered.says())
                .param("dated", gathered.dated(), Types.DATE)
                .param("paper", gathered.paper(), Types.OTHER)
                .update();
    }

    void addException(Viewer by, Assessment.Case of, String ground, LocalDate on, String why, Instant now) {
        filed(by, of, now, """
            insert into assessments.exception (authority_id, id, child_id, assessment_id, ground, happened_on, why,
                                               approved_by, approved_name, recorded_at)
            values (:authority, :id, :child, :assessment, :ground, :on, :why, :account, :name, :now)
            """).param("ground", ground).param("on", on).param("why", why).update();
    }

    void addNote(Viewer by, Assessment.Case of, String words, Instant now) {
        filed(by, of, now, """
            insert into assessments.note (authority_id, id, child_id, assessment_id, words, by_account, by_name, recorded_at)
            values (:authority, :id, :child, :assessment, :words, :account, :name, :now)
            """).param("words", words).update();
    }

    /** The requests of a case, the earliest first. */
    List<Opened.Received> requests(Viewer viewer, AssessmentId id) {
        return of(viewer, id, "assessments.request", "order by f.received_on, f.recorded_at, f.id",
                (row, n) -> new Opened.Received(request(row), row.getString("typed_in_name"),
                        row.getTimestamp("recorded_at").toInstant()));
    }

    List<Gathered> gathered(Viewer viewer, AssessmentId id) {
        return of(viewer, id, "assessments.gathered", "order by f.recorded_at, f.id",
                (row, n) -> new Gathered(
                        Evidence.Side.valueOf(row.getString("side").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("source"),
                        Consideration.of(row.getString("about")), row.getString("says"),
                        row.getObject("dated", LocalDate.class), row.getObject("paper_id", UUID.class),
                        row.getString("added_name")));
    }

    List<Opened.Excused> exceptions(Viewer viewer, AssessmentId id) {
        return of(viewer, id, "assessments.exception", "order by f.recorded_at, f.id",
                (row, n) -> new Opened.Excused(row.getString("ground"), row.getObject("happened_on", LocalDate.class),
                        row.getString("why"), row.getString("approved_name"),
                        row.getTimestamp("recorded_at").toInstant()));
    }

    /** What staff wrote for each other, the newest first. */
    List<Opened.Note> notes(Viewer viewer, AssessmentId id) {
        return of(viewer, id, "assessments.note", "order by f.recorded_at desc, f.id desc",
                (row, n) -> new Opened.Note(row.getString("words"), row.getString("by_name"),
                        row.getTimestamp("recorded_at").toInstant()));
    }

    /** Whether a request with this reference was filed already: a request sent twice is one request. */
    Optional<AssessmentId> withReference(Viewer viewer, String reference) {
        return db.sql("""
            select assessment_id from assessments.request where authority_id = :authority and reference = :reference
            """)
                .param("authority", viewer.authority().value())
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .map(AssessmentId::new);
    }

    private <T> List<T> of(Viewer viewer, AssessmentId id, String table, String order, RowMapper<T> mapper) {
        return viewer.scope()
                .bind(db.sql("select f.* from " + table + " f where f.assessment_id = :id and "
                        + Scope.sees("f.authority_id", "f.child_id") + order).param("id", id.value()))
                .query(mapper)
                .list();
    }

    private StatementSpec filed(Viewer by, Assessment.Case of, Instant now, String sql) {
        return db.sql(sql)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", of.child().value())
                .param("assessment", of.id().value())
                .param("account", AssessmentStore.account(by))
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Request request(ResultSet row) throws SQLException {
        var setting = row.getObject("setting_id", UUID.class);
        return new Request(Requester.of(row.getString("requester")), row.getString("asked_by"),
                row.getString("asked_as"), setting == null ? null : new SettingId(setting),
                row.getObject("received_on", LocalDate.class), Channel.of(row.getString("channel")),
                row.getString("reference"),
                new Request.Account(row.getString("worries"), row.getString("helps"), row.getString("hopes"),
                        row.getString("others")),
                new Request.Contact(row.getString("email"), row.getString("phone"), row.getString("address"),
                        row.getString("needs")));
    }
}
