package continuum.ceasing;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.ceasing.CeaseStep.Consulted;
import continuum.ceasing.CeaseStep.Who;
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

/** Proposals to end plans, and their steps. */
@Repository
class CeasingStore {

    /** A proposal as its row says it stands. */
    record Stored(Cessation state, long version) {}

    private static final String CESSATION = """
        select c.id, c.child_id, c.plan_id, c.reason, c.why, c.proposed_on, c.stage, c.stage_on, c.family_on, c.family_said,
               c.head_on, c.head_said, c.matter_id, c.told_on, c.appeal_by, c.appealed_on, c.dispute_id, c.kept_why, c.version
          from ceasing.cessation c
         where\s""";

    private final JdbcClient db;

    CeasingStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Cessation.Proposal proposal, @Nullable UUID review, Instant now) {
        db.sql("""
            insert into ceasing.cessation (authority_id, id, child_id, plan_id, reason, why, review_id, stage, stage_on,
                                           proposed_on, created_at)
            values (:authority, :id, :child, :plan, :reason, :why, :review, 'consulting', :on, :on, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", proposal.id().value())
                .param("child", proposal.child().value())
                .param("plan", proposal.plan().value())
                .param("reason", proposal.reason().code())
                .param("why", proposal.why())
                .param("review", review, Types.OTHER)
                .param("on", proposal.proposedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(Viewer viewer, CessationId id) {
        return viewer.scope()
                .bind(db.sql(CESSATION + "c.id = :id and " + Scope.sees("c.authority_id", "c.child_id"))
                        .param("id", id.value()))
                .query(CeasingStore::stored)
                .optional();
    }

    /** The proposals about a child, the newest first. */
    List<Stored> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(CESSATION + "c.child_id = :child and " + Scope.sees("c.authority_id", "c.child_id")
                        + " order by c.proposed_on desc, c.id desc").param("child", child.value()))
                .query(CeasingStore::stored)
                .list();
    }

    Optional<Stored> openOf(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(CESSATION + "c.plan_id = :plan and c.stage not in ('ceased', 'kept') and "
                        + Scope.sees("c.authority_id", "c.child_id")).param("plan", plan.value()))
                .query(CeasingStore::stored)
                .optional();
    }

    /** Open proposals with the child's name, those that stand longest first. */
    List<CeasingLine> open(Viewer viewer, CeasingLine.@Nullable Key after, int limit) {
        var from = after == null ? new CeasingLine.Key(LocalDate.of(1, 1, 1), new UUID(0, 0)) : after;
        return viewer.scope()
                .bind(db.sql(CESSATION.replace("c.version", "c.version, n.name_used, n.birth_date")
                        .replace("from ceasing.cessation c",
                                "from ceasing.cessation c join people.child_now n on n.child_id = c.child_id")
                        + """
                    c.stage not in ('ceased', 'kept') and (c.stage_on, c.id) > (:day, :after) and\s"""
                        + Scope.sees("c.authority_id", "c.child_id") + " order by c.stage_on, c.id limit :limit")
                        .param("day", from.since())
                        .param("after", from.id())
                        .param("limit", limit))
                .query((row, n) -> new CeasingLine(stored(row, n).state(), row.getString("name_used"),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    /** Records a step and where it leads. False when somebody else moved it meanwhile. */
    boolean move(Viewer by, Cessation to, CeaseStep step, long version, Instant now) {
        boolean moved = db.sql("""
            update ceasing.cessation
               set stage = :stage, stage_on = :on, version = version + 1,
                   family_on = coalesce(:familyOn, family_on), family_said = coalesce(:family, family_said),
                   head_on = coalesce(:headOn, head_on), head_said = coalesce(:head, head_said),
                   matter_id = coalesce(:matter, matter_id), told_on = coalesce(:told, told_on),
                   appeal_by = coalesce(:appealBy, appeal_by), appealed_on = case when :stage = 'noticed' then null else coalesce(:appealed, appealed_on) end,
                   dispute_id = case when cast(:appealed as date) is null then dispute_id else :dispute end,
                   kept_why = :kept
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", to.of().id().value())
                .param("version", version)
                .param("stage", stage(to))
                .param("on", to.since())
                .param("familyOn", to instanceof Cessation.Consulting one && one.family() != null
                        ? one.family().on()
                        : null, Types.DATE)
                .param("family", to instanceof Cessation.Consulting one && one.family() != null
                        ? one.family().said()
                        : null, Types.VARCHAR)
                .param("headOn",
                        to instanceof Cessation.Consulting one && one.head() != null ? one.head().on() : null,
                        Types.DATE)
                .param("head",
                        to instanceof Cessation.Consulting one && one.head() != null ? one.head().said() : null,
                        Types.VARCHAR)
                .param("matter", to instanceof Cessation.Deciding one ? one.matter() : null, Types.OTHER)
                .param("told", to instanceof Cessation.Noticed one ? one.since() : null, Types.DATE)
                .param("appealBy", to instanceof Cessation.Noticed one ? one.appealBy() : null, Types.DATE)
                .param("appealed", to instanceof Cessation.Appealed one ? one.since() : null, Types.DATE)
                .param("dispute", to instanceof Cessation.Appealed one ? one.dispute() : null, Types.OTHER)
                .param("kept", to instanceof Cessation.Kept one ? one.why() : null, Types.VARCHAR)
                .update() == 1;
        if (moved) {
            insert(by, to, step, now);
        }
        return moved;
    }

    List<OpenedCessation.Recorded> steps(Viewer viewer, CessationId id) {
        return viewer.scope()
                .bind(db.sql("""
                    select s.kind, s.happened_on, s.words, s.by_name, s.recorded_at from ceasing.step s
                     where s.cessation_id = :id and\s""" + Scope.sees("s.authority_id", "s.child_id")
                        + " order by s.recorded_at, s.id").param("id", id.value()))
                .query((row, n) -> new OpenedCessation.Recorded(row.getString("kind"),
                        row.getObject("happened_on", LocalDate.class), row.getString("words"),
                        row.getString("by_name"), row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private void insert(Viewer by, Cessation state, CeaseStep step, Instant now) {
        db.sql("""
            insert into ceasing.step (authority_id, id, child_id, cessation_id, kind, happened_on, words, by_name, recorded_at)
            values (:authority, :id, :child, :cessation, :kind, :on, :words, :name, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", state.of().child().value())
                .param("cessation", state.of().id().value())
                .param("kind", step.kind())
                .param("on", step.on())
                .param("words", step.words(), Types.VARCHAR)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String stage(Cessation state) {
        return switch (state) {
            case Cessation.Consulting _ -> "consulting";
            case Cessation.Deciding _ -> "deciding";
            case Cessation.Noticed _ -> "noticed";
            case Cessation.Appealed _ -> "appealed";
            case Cessation.MayEnd _ -> "may-end";
            case Cessation.Ceased _ -> "ceased";
            case Cessation.Kept _ -> "kept";
        };
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        var of = new Cessation.Proposal(new CessationId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                CeaseReason.of(row.getString("reason")), row.getString("why"),
                row.getObject("proposed_on", LocalDate.class));
        var on = row.getObject("stage_on", LocalDate.class);
        var state = switch (row.getString("stage")) {
            case "consulting" -> new Cessation.Consulting(of, said(row, "family", Who.FAMILY),
                    said(row, "head", Who.HEAD));
            case "deciding" -> new Cessation.Deciding(of, on, row.getObject("matter_id", UUID.class));
            case "noticed" -> told(of, row);
            case "appealed" -> appeal(of, row);
            case "may-end" -> new Cessation.MayEnd(of, on, appeal(of, row));
            case "ceased" -> new Cessation.Ceased(of, on);
            case "kept" -> new Cessation.Kept(of, on, row.getString("kept_why"),
                    row.getObject("appealed_on", LocalDate.class) == null ? null : appeal(of, row));
            default -> throw new IllegalStateException("No such stage: " + row.getString("stage"));
        };
        return new Stored(state, row.getLong("version"));
    }

    private static Cessation.Noticed told(Cessation.Proposal of, ResultSet row) throws SQLException {
        return new Cessation.Noticed(of, row.getObject("told_on", LocalDate.class),
                row.getObject("appeal_by", LocalDate.class));
    }

    private static Cessation.Appealed appeal(Cessation.Proposal of, ResultSet row) throws SQLException {
        return new Cessation.Appealed(of, row.getObject("appealed_on", LocalDate.class), told(of, row),
                row.getObject("dispute_id", UUID.class));
    }

    private static @Nullable Consulted said(ResultSet row, String who, Who whose) throws SQLException {
        var on = row.getObject(who + "_on", LocalDate.class);
        return on == null ? null : new Consulted(on, whose, row.getString(who + "_said"));
    }
}
