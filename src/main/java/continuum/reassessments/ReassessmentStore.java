package continuum.reassessments;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reassessments and what happened in each. */
@Repository
class ReassessmentStore {

    /** A reassessment as its row says it stands. */
    record Stored(Reassessment state, long version, ProcessId process) {}

    private static final String COLUMNS = """
        r.id, r.child_id, r.plan_id, r.process_id, r.asker, r.asked_on, r.why, r.stage, r.stage_on, r.matter_id, r.ended_why,
        r.version\s""";

    private final JdbcClient db;

    ReassessmentStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Reassessment.Request of, ProcessId process, Instant now) {
        db.sql("""
            insert into reassessments.reassessment (authority_id, id, child_id, plan_id, process_id, asker, asked_on, why, stage,
                                                    stage_on, created_at)
            values (:authority, :id, :child, :plan, :process, :asker, :on, :why, 'requested', :on, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", of.id().value())
                .param("child", of.child().value())
                .param("plan", of.plan().value())
                .param("process", process.value())
                .param("asker", of.asker().code())
                .param("on", of.askedOn())
                .param("why", of.why())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(Viewer viewer, ReassessmentId id) {
        return one(viewer, "r.id = :value", id.value());
    }

    Optional<Stored> open(Viewer viewer, PlanId plan) {
        return one(viewer, "r.plan_id = :value and r.stage in ('requested', 'deciding', 'reassessing')", plan.value());
    }

    private Optional<Stored> one(Viewer viewer, String which, UUID value) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + " from reassessments.reassessment r where " + which + " and "
                        + Scope.sees("r.authority_id", "r.child_id")).param("value", value))
                .query(ReassessmentStore::stored)
                .optional();
    }

    /** When the needs were assessed last, or reassessed, as far as it is on record. */
    Optional<LocalDate> lastAssessed(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("""
                    select max(day) from (
                        select a.stage_on as day from assessments.assessment_now a
                         where a.child_id = :child and a.stage in ('plan-issued', 'refused-to-issue') and\s"""
                        + Scope.sees("a.authority_id", "a.child_id") + """
                        union all
                        select r.stage_on from reassessments.reassessment r
                         where r.child_id = :child and r.stage = 'finished' and\s"""
                        + Scope.sees("r.authority_id", "r.child_id") + ") assessed").param("child", child.value()))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    List<ReassessmentLine> list(Viewer viewer, LocalDate by, UUID after, int limit) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + """
            , n.name_used, d.due_on
              from reassessments.reassessment r
              join people.child_now n on n.child_id = r.child_id
              left join lateral (select d.due_on from duties.due d
                                  where d.authority_id = r.authority_id and d.process_id = r.process_id and d.is_open
                                  order by d.due_on limit 1) d on true
             where r.stage in ('requested', 'deciding', 'reassessing')
               and (coalesce(d.due_on, date '9999-12-31'), r.id) > (:by, :after) and\s"""
                        + Scope.sees("r.authority_id", "r.child_id")
                        + " order by coalesce(d.due_on, date '9999-12-31'), r.id limit :limit")
                        .param("by", by)
                        .param("after", after)
                        .param("limit", limit))
                .query((row, n) -> new ReassessmentLine(stored(row, n).state(), row.getString("name_used"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Records a step and where it leads. False when somebody else moved it meanwhile. */
    boolean move(Viewer by, Reassessment to, Reassessment.Step step, long version, Instant now) {
        boolean moved = db.sql("""
            update reassessments.reassessment
               set stage = :stage, stage_on = :on, version = version + 1, matter_id = coalesce(:matter, matter_id),
                   told_on = coalesce(:told, told_on), ended_why = :why
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", to.of().id().value())
                .param("version", version)
                .param("stage", stage(to))
                .param("on", to.since())
                .param("matter", to instanceof Reassessment.Deciding one ? one.matter() : null, Types.OTHER)
                .param("told", step instanceof Reassessment.Step.Decided one ? one.on() : null, Types.DATE)
                .param("why", to instanceof Reassessment.Withdrawn one ? one.why() : null, Types.VARCHAR)
                .update() == 1;
        if (moved) {
            db.sql("""
                insert into reassessments.step (authority_id, id, child_id, reassessment_id, kind, happened_on, by_name, recorded_at)
                values (:authority, :step, :child, :id, :kind, :on, :name, :now)
                """)
                    .param("authority", by.authority().value())
                    .param("step", Identifiers.next())
                    .param("child", to.of().child().value())
                    .param("id", to.of().id().value())
                    .param("kind", stage(to))
                    .param("on", step.on())
                    .param("name", by.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return moved;
    }

    private static String stage(Reassessment state) {
        return switch (state) {
            case Reassessment.Requested _ -> "requested";
            case Reassessment.Deciding _ -> "deciding";
            case Reassessment.Reassessing _ -> "reassessing";
            case Reassessment.Refused _ -> "refused";
            case Reassessment.Finished _ -> "finished";
            case Reassessment.Withdrawn _ -> "withdrawn";
        };
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        var of = new Reassessment.Request(new ReassessmentId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                Asker.of(row.getString("asker")), row.getObject("asked_on", LocalDate.class), row.getString("why"));
        var on = row.getObject("stage_on", LocalDate.class);
        var state = switch (row.getString("stage")) {
            case "requested" -> new Reassessment.Requested(of);
            case "deciding" -> new Reassessment.Deciding(of, on, row.getObject("matter_id", UUID.class));
            case "reassessing" -> new Reassessment.Reassessing(of, on);
            case "refused" -> new Reassessment.Refused(of, on);
            case "finished" -> new Reassessment.Finished(of, on);
            case "withdrawn" -> new Reassessment.Withdrawn(of, on, row.getString("ended_why"));
            default -> throw new IllegalStateException("No such stage: " + row.getString("stage"));
        };
        return new Stored(state, row.getLong("version"), new ProcessId(row.getObject("process_id", UUID.class)));
    }
}
