package continuum.decisions;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.decisions.OpenedMatter.Heard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MatterStore {

    /** A matter and the version it has now. */
    record Stored(Matter matter, long version) {}

    private static final TypeReference<List<Criterion>> CRITERIA = new TypeReference<>() {
    };
    private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, Finding>> FINDINGS = new TypeReference<>() {
    };
    private static final TypeReference<List<Sat>> SAT = new TypeReference<>() {
    };

    private static final String MATTERS = """
        select m.id, m.child_id, m.kind, m.subject, m.asks, m.legal_test, m.criteria, m.outcomes, m.put_on, m.due_on,
               m.reconsiders, m.version, l.meeting_id as listed_for, q.recorded_at as sent_at,
               r.id as advice, r.meeting_id as advised_at, r.outcome as advised, r.advised_on, r.chair,
               r.findings as advised_findings, r.reasons as advised_reasons, r.minority_view as advised_minority,
               r.sat as advised_sat, d.outcome, d.decided_on, d.officer, d.reasons, d.minority_view, d.sat,
               d.other_than_panel, f.findings, w.withdrawn_on, w.why
          from decisions.matter m
          left join decisions.listing l on l.authority_id = m.authority_id and l.matter_id = m.id
                and l.heard_at is null and l.taken_off_at is null
          left join decisions.officer_queue q on q.authority_id = m.authority_id and q.matter_id = m.id and q.ended_at is null
          left join lateral (select * from decisions.recommendation a
                              where a.authority_id = m.authority_id and a.matter_id = m.id
                              order by a.recorded_at desc, a.id desc limit 1) r on true
          left join decisions.decision d on d.authority_id = m.authority_id and d.matter_id = m.id
          left join lateral (select jsonb_object_agg(criterion, jsonb_build_object('met', met, 'reason', reason)) as findings
                               from decisions.finding where authority_id = m.authority_id and matter_id = m.id) f on true
          left join decisions.withdrawal w on w.authority_id = m.authority_id and w.matter_id = m.id
         where m.authority_id = :authority
        """;

    /** The viewer has not declared a conflict on the matter. */
    static final String NOT_CLOSED = """
         and m.id not in (select c.matter_id from decisions.conflict c
                           where c.authority_id = :authority and c.membership_id = :membership and c.lifted_at is null)
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    MatterStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Stored> find(Viewer viewer, MatterId id) {
        return seen(viewer, " and m.id = :id", " order by sent_at limit 1").param("id", id.value())
                .query(this::stored)
                .optional();
    }

    List<Stored> ofSubject(Viewer viewer, UUID subject) {
        return seen(viewer, " and m.subject = :subject", " order by m.put_on, m.id").param("subject", subject)
                .query(this::stored)
                .list();
    }

    private StatementSpec seen(Viewer viewer, String which, String order) {
        return viewer.scope()
                .bind(db.sql(
                        MATTERS + which + NOT_CLOSED + " and " + Scope.sees("m.authority_id", "m.child_id") + order)
                        .param("authority", viewer.authority().value())
                        .param("membership", viewer.membership(), java.sql.Types.OTHER));
    }

    void add(Viewer by, Question question, Instant now) {
        db.sql("""
            insert into decisions.matter (authority_id, child_id, id, kind, subject, asks, legal_test, criteria, outcomes,
                                          put_on, due_on, reconsiders, put_by, recorded_at)
            values (:authority, :child, :id, :kind, :subject, :asks, :test, :criteria::jsonb, :outcomes::jsonb, :putOn, :dueOn,
                    :reconsiders, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", question.child().value())
                .param("id", question.id().value())
                .param("kind", question.kind())
                .param("subject", question.subject())
                .param("asks", question.asks())
                .param("test", question.legalTest())
                .param("criteria", json.writeValueAsString(question.criteria()))
                .param("outcomes", json.writeValueAsString(question.outcomes()))
                .param("putOn", question.putOn())
                .param("dueOn", question.dueOn())
                .param("reconsiders", question.reconsiders() == null ? null : question.reconsiders().value(),
                        java.sql.Types.OTHER)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The matter moves on by one version, if nobody moved it meanwhile. */
    boolean move(Viewer by, MatterId id, long version) {
        return db.sql("""
            update decisions.matter set version = version + 1 where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("version", version)
                .update() == 1;
    }

    void add(Viewer by, Matter matter, Evidence evidence, Instant now) {
        about(by, matter, now, """
            insert into decisions.evidence (authority_id, child_id, id, matter_id, criterion, side, says, paper_id, added_by,
                                            recorded_at)
            values (:authority, :child, :id, :matter, :criterion, :side, :says, :paper, :by, :now)
            """).param("id", Identifiers.next())
                .param("criterion", evidence.criterion())
                .param("side", evidence.side().code())
                .param("says", evidence.says())
                .param("paper", evidence.paper(), java.sql.Types.OTHER)
                .update();
    }

    List<Heard> evidence(Viewer viewer, MatterId matter) {
        return viewer.scope()
                .bind(db.sql("""
            select e.criterion, upper(e.side) as side, e.says, e.paper_id as paper, e.added_by
              from decisions.evidence e
              join decisions.matter m on m.authority_id = e.authority_id and m.id = e.matter_id
             where m.authority_id = :authority and m.id = :matter
            """ + NOT_CLOSED + " and " + Scope.sees("e.authority_id", "e.child_id") + " order by e.recorded_at, e.id")
                        .param("authority", viewer.authority().value())
                        .param("membership", viewer.membership(), java.sql.Types.OTHER)
                        .param("matter", matter.value()))
                .query(Heard.class)
                .list();
    }

    void sendToOfficer(Viewer by, Matter matter, Instant now) {
        about(by, matter, now, """
            insert into decisions.officer_queue (authority_id, child_id, matter_id, recorded_at, sent_by)
            values (:authority, :child, :matter, :now, :by)
            """).update();
    }

    void endOfficerQueue(Viewer by, Matter matter, Instant now) {
        db.sql("""
            update decisions.officer_queue set ended_at = :now
             where authority_id = :authority and matter_id = :matter and ended_at is null
            """)
                .param("authority", by.authority().value())
                .param("matter", matter.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Viewer by, Matter matter, Recommendation advice, Instant now) {
        about(by, matter, now, """
            insert into decisions.recommendation (authority_id, child_id, id, matter_id, meeting_id, outcome, advised_on, chair,
                                                  findings, reasons, minority_view, sat, recorded_at)
            values (:authority, :child, :id, :matter, :meeting, :outcome, :on, :by, :findings::jsonb, :reasons, :minority,
                    :sat::jsonb, :now)
            """).param("id", Identifiers.next())
                .param("meeting", advice.meeting() == null ? null : advice.meeting().value(), java.sql.Types.OTHER)
                .param("outcome", advice.outcome())
                .param("on", advice.advisedOn())
                .param("findings", json.writeValueAsString(advice.findings()))
                .param("reasons", advice.reasons())
                .param("minority", advice.minorityView())
                .param("sat", json.writeValueAsString(advice.sat()))
                .update();
    }

    void add(Viewer by, Matter matter, Decision decision, Instant now) {
        about(by, matter, now, """
            insert into decisions.decision (authority_id, child_id, matter_id, outcome, decided_on, officer, reasons,
                                            minority_view, sat, other_than_panel, recorded_by, recorded_at)
            values (:authority, :child, :matter, :outcome, :on, :officer, :reasons, :minority, :sat::jsonb, :other, :by, :now)
            """).param("outcome", decision.outcome())
                .param("on", decision.decidedOn())
                .param("officer", decision.officer())
                .param("reasons", decision.reasons())
                .param("minority", decision.minorityView())
                .param("sat", json.writeValueAsString(decision.sat()))
                .param("other", decision.otherThanPanel())
                .update();
        decision.findings()
                .forEach((criterion, finding) -> db.sql("""
            insert into decisions.finding (authority_id, child_id, matter_id, criterion, met, reason)
            values (:authority, :child, :matter, :criterion, :met, :reason)
            """)
                        .param("authority", by.authority().value())
                        .param("child", matter.child().value())
                        .param("matter", matter.id().value())
                        .param("criterion", criterion)
                        .param("met", finding.met())
                        .param("reason", finding.reason())
                        .update());
    }

    void add(Viewer by, Matter.Withdrawn withdrawn, Instant now) {
        about(by, withdrawn, now, """
            insert into decisions.withdrawal (authority_id, child_id, matter_id, withdrawn_on, why, recorded_by, recorded_at)
            values (:authority, :child, :matter, :on, :why, :by, :now)
            """).param("on", withdrawn.on()).param("why", withdrawn.why()).update();
    }

    private StatementSpec about(Viewer by, Matter matter, Instant now, String sql) {
        return db.sql(sql)
                .param("authority", by.authority().value())
                .param("child", matter.child().value())
                .param("matter", matter.id().value())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var question = new Question(new MatterId(uuid(row, "id")), new ChildId(uuid(row, "child_id")),
                row.getString("kind"), uuid(row, "subject"), row.getString("asks"), row.getString("legal_test"),
                json.readValue(row.getString("criteria"), CRITERIA),
                json.readValue(row.getString("outcomes"), OUTCOMES),
                day(row, "put_on"), day(row, "due_on"),
                row.getString("reconsiders") == null ? null : new MatterId(uuid(row, "reconsiders")));
        return new Stored(state(row, question), row.getLong("version"));
    }

    private Matter state(ResultSet row, Question question) throws SQLException {
        var advice = advice(row);
        if (row.getString("outcome") != null) {
            return new Matter.Decided(question, advice, decision(row));
        }
        if (row.getString("why") != null) {
            return new Matter.Withdrawn(question, day(row, "withdrawn_on"), row.getString("why"));
        }
        if (row.getString("listed_for") != null) {
            return new Matter.Listed(question, new MeetingId(uuid(row, "listed_for")));
        }
        if (advice != null || row.getObject("sent_at") != null) {
            return new Matter.WithOfficer(question, advice);
        }
        return new Matter.Waiting(question);
    }

    private @Nullable Recommendation advice(ResultSet row) throws SQLException {
        if (row.getString("advice") == null) {
            return null;
        }
        return new Recommendation(
                row.getString("advised_at") == null ? null : new MeetingId(uuid(row, "advised_at")),
                row.getString("advised"), day(row, "advised_on"), row.getString("chair"),
                json.readValue(row.getString("advised_findings"), FINDINGS), row.getString("advised_reasons"),
                row.getString("advised_minority"), json.readValue(row.getString("advised_sat"), SAT));
    }

    private Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getString("outcome"), day(row, "decided_on"), row.getString("officer"),
                json.readValue(row.getString("findings"), FINDINGS), row.getString("reasons"),
                row.getString("minority_view"), json.readValue(row.getString("sat"), SAT),
                row.getString("other_than_panel"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
