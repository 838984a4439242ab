package continuum.plans;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans, their versions and lines. */
@Repository
class PlanStore {

    /** A plan as its row says it stands. */
    record StoredPlan(PlanId id, ChildId child, @Nullable AssessmentId assessment, @Nullable LocalDate madeOn,
            @Nullable VersionId current, @Nullable LocalDate ceasedOn) {}

    private static final String PLAN = """
        select p.id, p.child_id, p.assessment_id, p.made_on, p.current_id, p.ceased_on
          from plans.plan p
         where\s""";
    private static final String VERSION = """
        select v.id, v.plan_id, v.child_id, v.number, v.kind, v.begun_on, v.served_on, v.checksum, v.revision
          from plans.version v
         where\s""";

    private final JdbcClient db;
    private final JsonMapper json;

    PlanStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Until this transaction ends nobody else begins a plan or a version for the child. */
    void oneAtATime(ChildId child) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('plans ' || :child, 0))")
                .param("child", child.toString())
                .query((row, n) -> true)
                .single();
    }

    void add(Viewer by, PlanId id, ChildId child, @Nullable AssessmentId assessment, Instant now) {
        db.sql("""
            insert into plans.plan (authority_id, id, child_id, assessment_id, created_at)
            values (:authority, :id, :child, :assessment, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("child", child.value())
                .param("assessment", assessment == null ? null : assessment.value(), java.sql.Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredPlan> plan(Viewer viewer, PlanId id) {
        return viewer.scope()
                .bind(db.sql(PLAN + "p.id = :id and " + Scope.sees("p.authority_id", "p.child_id"))
                        .param("id", id.value()))
                .query(PlanStore::plan)
                .optional();
    }

    /** The child's plans, the newest first. */
    List<StoredPlan> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(PLAN + "p.child_id = :child and " + Scope.sees("p.authority_id", "p.child_id")
                        + " order by p.created_at desc, p.id desc").param("child", child.value()))
                .query(PlanStore::plan)
                .list();
    }

    Optional<StoredPlan> ofAssessment(Viewer viewer, AssessmentId assessment) {
        return viewer.scope()
                .bind(db.sql(PLAN + "p.assessment_id = :id and " + Scope.sees("p.authority_id", "p.child_id"))
                        .param("id", assessment.value()))
                .query(PlanStore::plan)
                .optional();
    }

    void add(Viewer by, PlanVersion version) {
        db.sql("""
            insert into plans.version (authority_id, id, child_id, plan_id, number, kind, begun_on, begun_by)
            values (:authority, :id, :child, :plan, :number, :kind, :begun, :name)
            """)
                .param("authority", by.authority().value())
                .param("id", version.id().value())
                .param("child", version.child().value())
                .param("plan", version.plan().value())
                .param("number", version.number())
                .param("kind", version.kind().code())
                .param("begun", version.begunOn())
                .param("name", by.name())
                .update();
    }

    /** Begins a version with the lines of another. */
    void copyLines(Viewer by, VersionId from, VersionId to, Instant now) {
        db.sql("""
            insert into plans.line (authority_id, version_id, id, child_id, section, position, body, by_account, by_name, at)
            select authority_id, :to, id, child_id, section, position, body, by_account, by_name, :now
              from plans.line
             where authority_id = :authority and version_id = :from and not removed
            """)
                .param("authority", by.authority().value())
                .param("from", from.value())
                .param("to", to.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions of a plan, the newest first. */
    List<PlanVersion> versions(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(VERSION + "v.plan_id = :plan and " + Scope.sees("v.authority_id", "v.child_id")
                        + " order by v.number desc").param("plan", plan.value()))
                .query(PlanStore::version)
                .list();
    }

    /** All versions of the plan of an assessment, the newest first. */
    List<PlanVersion> versions(Viewer viewer, AssessmentId assessment) {
        return viewer.scope()
                .bind(db.sql(VERSION + """
                    v.plan_id in (select p.id from plans.plan p where p.assessment_id = :assessment) and\s"""
                        + Scope.sees("v.authority_id", "v.child_id")
                        + " order by v.number desc").param("assessment", assessment.value()))
                .query(PlanStore::version)
                .list();
    }

    Optional<PlanVersion> version(Viewer viewer, VersionId id) {
        return viewer.scope()
                .bind(db.sql(VERSION + "v.id = :id and " + Scope.sees("v.authority_id", "v.child_id"))
                        .param("id", id.value()))
                .query(PlanStore::version)
                .optional();
    }

    /** The lines of a version in the order in which they are printed. */
    List<Written> lines(Viewer viewer, VersionId version) {
        return viewer.scope()
                .bind(db.sql("""
                    select l.body, l.revision, l.by_name, l.at
                      from plans.line l
                     where l.version_id = :version and not l.removed and\s"""
                        + Scope.sees("l.authority_id", "l.child_id")
                        + " order by l.section, l.position, l.id").param("version", version.value()))
                .query(this::written)
                .list();
    }

    Optional<Written> line(Viewer viewer, VersionId version, LineId line) {
        return viewer.scope()
                .bind(db.sql("""
                    select l.body, l.revision, l.by_name, l.at
                      from plans.line l
                     where l.version_id = :version and l.id = :line and\s"""
                        + Scope.sees("l.authority_id", "l.child_id"))
                        .param("version", version.value())
                        .param("line", line.value()))
                .query(this::written)
                .optional();
    }

    /** Adds a line at the end of its section. */
    void add(Viewer by, PlanVersion version, Line line, Instant now) {
        db.sql("""
            insert into plans.line (authority_id, version_id, id, child_id, section, position, body, by_account, by_name, at)
            values (:authority, :version, :id, :child, :section,
                    coalesce((select max(position) from plans.line where version_id = :version and section = :section), 0) + 1,
                    cast(:body as jsonb), :account, :name, :now)
            """)
                .param("authority", by.authority().value())
                .param("version", version.id().value())
                .param("id", line.id().value())
                .param("child", version.child().value())
                .param("section", line.section().name())
                .param("body", text(line))
                .param("account", by.account() == null ? null : by.account().value(), java.sql.Types.OTHER)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Changes a line, unless somebody else did meanwhile: then false. A line that was removed stands again. */
    boolean change(Viewer by, VersionId version, Line line, long revision, Instant now) {
        return db.sql("""
            update plans.line
               set body = cast(:body as jsonb), section = :section, removed = false, revision = revision + 1,
                   by_account = :account, by_name = :name, at = :now
             where authority_id = :authority and version_id = :version and id = :id and revision = :revision
            """)
                .param("authority", by.authority().value())
                .param("version", version.value())
                .param("id", line.id().value())
                .param("section", line.section().name())
                .param("body", text(line))
                .param("revision", revision)
                .param("account", by.account() == null ? null : by.account().value(), java.sql.Types.OTHER)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    boolean remove(Viewer by, VersionId version, LineId line, long revision, Instant now) {
        return db.sql("""
            update plans.line set removed = true, revision = revision + 1, by_name = :name, at = :now
             where authority_id = :authority and version_id = :version and id = :id and revision = :revision and not removed
            """)
                .param("authority", by.authority().value())
                .param("version", version.value())
                .param("id", line.value())
                .param("revision", revision)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Puts a line one place up or down in its section. */
    void place(Viewer by, VersionId version, List<LineId> inOrder) {
        for (int position = 0; position < inOrder.size(); position++) {
            db.sql("""
                update plans.line set position = :position
                 where authority_id = :authority and version_id = :version and id = :id and position <> :position
                """)
                    .param("authority", by.authority().value())
                    .param("version", version.value())
                    .param("id", inOrder.get(position).value())
                    .param("position", position + 1)
                    .update();
        }
    }

    /** Freezes a version. False when it was changed or served meanwhile. */
    boolean serve(Viewer by, PlanVersion version, LocalDate on, String reasons, String frozen, String checksum) {
        return db.sql("""
            update plans.version
               set served_on = :on, served_by = :name, reasons = :reasons, frozen = :frozen, checksum = :checksum,
                   revision = revision + 1
             where authority_id = :authority and id = :id and revision = :revision and served_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", version.id().value())
                .param("revision", version.revision())
                .param("on", on)
                .param("name", by.name())
                .param("reasons", reasons)
                .param("frozen", frozen)
                .param("checksum", checksum)
                .update() == 1;
    }

    /** The plan as it was served, byte for byte. */
    Optional<String> frozen(Viewer viewer, VersionId id) {
        return viewer.scope()
                .bind(db.sql("select v.frozen from plans.version v where v.frozen is not null and v.id = :id and "
                        + Scope.sees("v.authority_id", "v.child_id")).param("id", id.value()))
                .query(String.class)
                .optional();
    }

    /** A final plan is in force from the day it was made; it replaces the one before. */
    void inForce(Viewer by, PlanId plan, VersionId current, LocalDate on) {
        db.sql("""
            update plans.plan set current_id = :current, made_on = coalesce(made_on, :on)
             where authority_id = :authority and id = :id
            """)
                .param("authority", by.authority().value())
                .param("id", plan.value())
                .param("current", current.value())
                .param("on", on)
                .update();
    }

    /** @return false when it had ceased already */
    boolean cease(Viewer by, PlanId plan, LocalDate on, String why) {
        return db.sql("""
            update plans.plan set ceased_on = :on, ceased_why = :why
             where authority_id = :authority and id = :id and ceased_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", plan.value())
                .param("on", on)
                .param("why", why)
                .update() == 1;
    }

    private String text(Line line) {
        return json.writerFor(Line.class).writeValueAsString(line);
    }

    private Written written(ResultSet row, int n) throws SQLException {
        return new Written(json.readValue(row.getString("body"), Line.class), row.getLong("revision"),
                row.getString("by_name"), row.getTimestamp("at").toInstant());
    }

    private static StoredPlan plan(ResultSet row, int n) throws SQLException {
        var assessment = row.getObject("assessment_id", UUID.class);
        var current = row.getObject("current_id", UUID.class);
        return new StoredPlan(new PlanId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)),
                assessment == null ? null : new AssessmentId(assessment), row.getObject("made_on", LocalDate.class),
                current == null ? null : new VersionId(current), row.getObject("ceased_on", LocalDate.class));
    }

    private static PlanVersion version(ResultSet row, int n) throws SQLException {
        return new PlanVersion(new VersionId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)),
                row.getInt("number"), PlanVersion.Kind.of(row.getString("kind")),
                row.getObject("begun_on", LocalDate.class), row.getObject("served_on", LocalDate.class),
                row.getString("checksum"), row.getLong("revision"));
    }
}
