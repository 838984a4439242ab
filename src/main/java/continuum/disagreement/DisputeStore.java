package continuum.disagreement;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.disagreement.Dispute.Clocks;
import continuum.disagreement.Lesson.Ended;
import continuum.disagreement.Lesson.For;
import continuum.disagreement.Lesson.Theme;
import continuum.duties.ProcessId;
import continuum.plans.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disputes with their steps and lessons. */
@Repository
class DisputeStore {

    private static final String DISPUTE = """
        select d.id, d.child_id, c.name_used, d.kind, d.decision, d.notice_on, d.subject, d.version_id, d.appeal_id,
               d.mediation_id, d.own_id, d.order_id, l.closed_on, l.ended, l.theme, l.issue, l.section_b, l.section_f,
               l.section_i, l.differently, l.by_name as lesson_by,
               (select json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'on', s.on_day, 'answers', s.answers,
                                'events', s.events, 'by', s.by_name, 'at', s.at at time zone 'UTC') order by s.seq)
                  from disagreement.step s
                 where s.authority_id = d.authority_id and s.dispute_id = d.id and s.takes_back is null
                   and not exists (select from disagreement.step t where t.takes_back = s.seq)) as steps
          from disagreement.dispute d
          join people.child_now c on c.authority_id = d.authority_id and c.child_id = d.child_id
          left join disagreement.lesson l on l.authority_id = d.authority_id and l.dispute_id = d.id
         where\s""";

    private final JdbcClient db;
    private final JsonMapper json;

    DisputeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Until this transaction ends nobody else writes in disputes about the child. */
    void oneAtATime(ChildId child) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('disagreement ' || :child, 0))")
                .param("child", child.toString())
                .query((row, n) -> true)
                .single();
    }

    void add(Viewer by, Dispute dispute, Instant now) {
        db.sql("""
            insert into disagreement.dispute (authority_id, id, child_id, kind, decision, notice_on, subject, version_id,
                                              appeal_id, mediation_id, own_id, order_id, begun_by, begun_at)
            values (:authority, :id, :child, :kind, :decision, :notice, :subject, :version, :appeal, :mediation, :own,
                    :order, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", dispute.id().value())
                .param("child", dispute.child().value())
                .param("kind", dispute.kind().code())
                .param("decision", dispute.decision())
                .param("notice", dispute.noticeOn())
                .param("subject", dispute.subject())
                .param("version", dispute.version() == null ? null : dispute.version().value(), java.sql.Types.OTHER)
                .param("appeal", dispute.clocks().appeal().value())
                .param("mediation", dispute.clocks().mediation().value())
                .param("own", dispute.clocks().own().value())
                .param("order", dispute.clocks().order().value())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Dispute> find(Viewer viewer, DisputeId id) {
        return viewer.scope()
                .bind(db.sql(DISPUTE + "d.id = :id and " + Scope.sees("d.authority_id", "d.child_id"))
                        .param("id", id.value()))
                .query(this::dispute)
                .optional();
    }

    /** The child's disputes, the newest decision first. */
    List<Dispute> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(DISPUTE + "d.child_id = :child and " + Scope.sees("d.authority_id", "d.child_id")
                        + " order by d.notice_on desc, d.id").param("child", child.value()))
                .query(this::dispute)
                .list();
    }

    /** Those that are not closed, the oldest decision first. */
    List<Dispute> open(Viewer viewer, int limit) {
        return viewer.scope()
                .bind(db.sql(DISPUTE + "l.dispute_id is null and " + Scope.sees("d.authority_id", "d.child_id")
                        + " order by d.notice_on, d.id limit :limit").param("limit", limit))
                .query(this::dispute)
                .list();
    }

    void add(Viewer by, Dispute dispute, StepKind kind, LocalDate on, Map<String, String> answers, List<String> events,
            Instant now) {
        step(by, dispute, kind.code(), on, answers, events, null, null, now);
    }

    void takeBack(Viewer by, Dispute dispute, Step step, String why, LocalDate on, Instant now) {
        step(by, dispute, step.kind().code(), on, Map.of(), List.of(), step.seq(), why, now);
    }

    private void step(Viewer by, Dispute dispute, String kind, LocalDate on, Map<String, String> answers,
            List<String> events, @Nullable Long takesBack, @Nullable String why, Instant now) {
        db.sql("""
            insert into disagreement.step (authority_id, dispute_id, child_id, kind, on_day, answers, events, takes_back, why,
                                           by_name, at)
            values (:authority, :dispute, :child, :kind, :on, cast(:answers as jsonb), :events, :takesBack, :why, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("dispute", dispute.id().value())
                .param("child", dispute.child().value())
                .param("kind", kind)
                .param("on", on)
                .param("answers", json.writeValueAsString(answers))
                .param("events", events.toArray(String[]::new))
                .param("takesBack", takesBack, java.sql.Types.BIGINT)
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(Viewer by, Dispute dispute, Lesson lesson, Instant now) {
        db.sql("""
            insert into disagreement.lesson (authority_id, dispute_id, child_id, closed_on, ended, theme, issue, section_b,
                                             section_f, section_i, differently, by_name, at)
            values (:authority, :dispute, :child, :on, :ended, :theme, :issue, :b, :f, :i, :differently, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("dispute", dispute.id().value())
                .param("child", dispute.child().value())
                .param("on", lesson.closedOn())
                .param("ended", Lesson.code(lesson.ended()))
                .param("theme", Lesson.code(lesson.theme()))
                .param("issue", lesson.issue())
                .param("b", Lesson.code(lesson.b()))
                .param("f", Lesson.code(lesson.f()))
                .param("i", Lesson.code(lesson.i()))
                .param("differently", lesson.differently())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Dispute dispute(ResultSet row, int n) throws SQLException {
        var version = row.getObject("version_id", UUID.class);
        var closed = row.getObject("closed_on", LocalDate.class);
        var steps = row.getString("steps");
        return new Dispute(new DisputeId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                AppealKind.of(row.getString("kind")), row.getString("decision"),
                row.getObject("notice_on", LocalDate.class), row.getObject("subject", UUID.class),
                version == null ? null : new VersionId(version),
                new Clocks(process(row, "appeal_id"), process(row, "mediation_id"), process(row, "own_id"),
                        process(row, "order_id")),
                steps == null ? List.of() : json.readTree(steps).valueStream().map(DisputeStore::step).toList(),
                closed == null
                        ? null
                        : new Lesson(closed, constant(Ended.class, row, "ended"), constant(Theme.class, row, "theme"),
                                row.getString("issue"), constant(For.class, row, "section_b"),
                                constant(For.class, row, "section_f"), constant(For.class, row, "section_i"),
                                row.getString("differently"), row.getString("lesson_by")));
    }

    private static ProcessId process(ResultSet row, String column) throws SQLException {
        return new ProcessId(row.getObject(column, UUID.class));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static Step step(JsonNode one) {
        var answers = new HashMap<String, String>();
        one.path("answers").properties().forEach(each -> answers.put(each.getKey(), each.getValue().asString("")));
        return new Step(one.path("seq").asLong(), StepKind.of(one.path("kind").asString()).orElseThrow(),
                LocalDate.parse(one.path("on").asString()), answers,
                one.path("events").valueStream().map(JsonNode::asString).toList(), one.path("by").asString(),
                java.time.LocalDateTime.parse(one.path("at").asString()).toInstant(ZoneOffset.UTC));
    }
}
