package continuum.assessments;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.duties.Duties;
import continuum.duties.ProcessId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases and their steps. What belongs to a case besides is kept by {@link CaseFileStore}. */
@Repository
class AssessmentStore {

    /** A case as its row says it stands. */
    record Stored(Assessment state, long version, Opened.@Nullable Owner owner, ProcessId process) {}

    private static final String CASE = "select to_jsonb(a)::text from assessments.assessment a where ";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Duties duties;

    AssessmentStore(JdbcClient db, JsonMapper json, Duties duties) {
        this.db = db;
        this.json = json;
        this.duties = duties;
    }

    void add(Viewer by, Assessment.Requested requested, ProcessId process, Instant now) {
        db.sql("""
            insert into assessments.assessment (authority_id, id, child_id, process_id, received_on, stage_on, created_at)
            values (:authority, :id, :child, :process, :received, :received, :now)
            """)
                .param("process", process.value())
                .param("authority", by.authority().value())
                .param("id", requested.id().value())
                .param("child", requested.of().child().value())
                .param("received", requested.of().receivedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until this transaction ends nobody else begins an assessment of the child. */
    void oneAtATime(ChildId child) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('assessments ' || :child, 0))")
                .param("child", child.toString())
                .query((row, n) -> true)
                .single();
    }

    Optional<Stored> find(Viewer viewer, AssessmentId id) {
        return viewer.scope()
                .bind(db.sql(CASE + "a.id = :id and " + Scope.sees("a.authority_id", "a.child_id"))
                        .param("id", id.value()))
                .query((row, n) -> CaseLines.stored(json.readTree(row.getString(1))))
                .optional();
    }

    /** The child's cases, the newest first. */
    List<Stored> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(CASE + "a.child_id = :child and " + Scope.sees("a.authority_id", "a.child_id")
                        + " order by a.received_on desc, a.id desc").param("child", child.value()))
                .query((row, n) -> CaseLines.stored(json.readTree(row.getString(1))))
                .list();
    }

    /** The same with the duties in each, in one question. */
    List<CaseNow> now(Viewer viewer, ChildId child) {
        var cases = new LinkedHashMap<UUID, CaseNow>();
        viewer.scope()
                .bind(db.sql("""
            select a.id, to_jsonb(a)::text as line, %s
              from assessments.assessment a
              left join duties.due d on d.process_id = a.process_id
             where a.child_id = :child and %s
             order by a.received_on desc, a.id desc, d.n
            """.formatted(Duties.COLUMNS, Scope.sees("a.authority_id", "a.child_id"))).param("child", child.value()))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    if (!cases.containsKey(id)) {
                        cases.put(id, new CaseNow(CaseLines.stored(json.readTree(row.getString("line"))).state(),
                                new ArrayList<>()));
                    }
                    if (row.getString("rule") != null) {
                        cases.get(id).duties().add(duties.dutyIn(viewer, row, ""));
                    }
                });
        return List.copyOf(cases.values());
    }

    /** Adds a step and says where it leads. False when somebody else moved the case meanwhile. */
    boolean move(Viewer by, Assessment to, Step step, long version, Instant now) {
        if (!stand(by, to, version)) {
            return false;
        }
        insert(by, to, step, now);
        return true;
    }

    /** Takes back a step, and says where the steps that still stand lead. */
    boolean takeBack(Viewer by, Assessment to, UUID step, LocalDate on, String why, long version, Instant now) {
        if (!stand(by, to, version)) {
            return false;
        }
        db.sql("""
            insert into assessments.step (authority_id, id, child_id, assessment_id, kind, happened_on, words, takes_back,
                                          by_account, by_name, recorded_at)
            values (:authority, :id, :child, :assessment, 'taken-back', :on, :why, :step, :account, :name, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", to.of().child().value())
                .param("assessment", to.id().value())
                .param("on", on)
                .param("why", why)
                .param("step", step)
                .param("account", account(by))
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** An earlier request was found: the clock starts there. */
    void receivedEarlier(Viewer by, AssessmentId id, LocalDate receivedOn) {
        db.sql("""
            update assessments.assessment
               set received_on = :received, version = version + 1,
                   stage_on = case when stage = 'requested' then :received else stage_on end
             where authority_id = :authority and id = :id and received_on > :received
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("received", receivedOn)
                .update();
    }

    boolean allocate(Viewer by, AssessmentId id, Opened.Owner owner, long version) {
        return db.sql("""
            update assessments.assessment
               set owner_account = :owner, owner_name = :name, version = version + 1
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("owner", owner.account().value())
                .param("name", owner.name())
                .param("version", version)
                .update() == 1;
    }

    /** Who can be given a case today, by name, with how many open ones each holds. */
    List<Caseworker> caseworkers(Viewer viewer, LocalDate today) {
        return db.sql("""
            select a.id, a.name,
                   (select count(*) from assessments.assessment c
                     where c.authority_id = :authority and c.owner_account = a.id
                       and c.stage in ('requested', 'deciding', 'assessing', 'deciding-to-issue', 'drafting', 'draft-out')) as holds
              from access.account a
             where a.closed_at is null and exists (
                   select from access.membership m
                    where m.account_id = a.id and m.authority_id = :authority
                      and m.role in ('caseworker', 'send-manager') and m.stopped_at is null
                      and m.from_on <= :today and coalesce(m.to_on, :today) >= :today)
             order by a.name, a.id
            """)
                .param("authority", viewer.authority().value())
                .param("today", today)
                .query((row, n) -> new Caseworker(new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"), row.getLong("holds")))
                .list();
    }

    /** Open cases without a caseworker, the oldest first. */
    List<Unallocated> unallocated(Viewer viewer, Unallocated.Key after, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            with page as (
                select a.id, a.child_id, a.received_on, a.stage, a.version from assessments.assessment a
                 where a.owner_account is null and a.stage in ('requested', 'deciding', 'assessing', 'deciding-to-issue', 'drafting', 'draft-out')
                   and (a.received_on, a.id) > (:received, :after) and\s"""
                        + Scope.sees("a.authority_id", "a.child_id") + """
                 order by a.received_on, a.id limit :limit)
            select p.id as assessment, p.child_id as child, c.name_used as name, s.name as setting, p.received_on, p.stage,
                   p.version,
                   (select min(d.due_on) from duties.due d
                     where d.subject = p.id and d.is_open and not d.is_window) as due_on
              from page p
              join people.child_now c on c.child_id = p.child_id
              left join settings.setting_now s on s.authority_id = c.authority_id and s.setting_id = c.setting_id
             order by p.received_on, p.id
            """)
                        .param("received", after.receivedOn())
                        .param("after", after.assessment())
                        .param("limit", limit))
                .query(Unallocated.class)
                .list();
    }

    private boolean stand(Viewer by, Assessment state, long version) {
        var row = Row.of(state);
        return db.sql("""
            update assessments.assessment
               set stage = :stage, stage_on = :on, version = version + 1,
                   acknowledged_on = case when :stage = 'requested' then :acknowledged else acknowledged_on end,
                   matter_id = coalesce(:matter, case when :stage <> 'requested' then matter_id end),
                   decided_on = case when :undecided then null else coalesce(:decided, decided_on) end,
                   told_on = case when :undecided then null else coalesce(:told, told_on) end,
                   assess = case when :undecided then null else coalesce(:assess, assess) end,
                   issue_matter_id = coalesce(:issueMatter, issue_matter_id),
                   ended_who = :who, ended_words = :words
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", state.id().value())
                .param("version", version)
                .param("stage", row.stage().code())
                .param("on", row.on())
                .param("acknowledged", row.acknowledgedOn(), java.sql.Types.DATE)
                .param("matter", row.matter(), java.sql.Types.OTHER)
                .param("issueMatter", state instanceof Assessment.DecidingToIssue(_, _, var question) ? question : null,
                        java.sql.Types.OTHER)
                .param("undecided", state instanceof Assessment.Undecided)
                .param("decided", row.decidedOn(), java.sql.Types.DATE)
                .param("told", row.toldOn(), java.sql.Types.DATE)
                .param("assess", row.assess(), java.sql.Types.BOOLEAN)
                .param("who", row.who())
                .param("words", row.words())
                .update() == 1;
    }

    private void insert(Viewer by, Assessment state, Step step, Instant now) {
        var row = StepRow.of(step);
        db.sql("""
            insert into assessments.step (authority_id, id, child_id, assessment_id, kind, happened_on, told_on, yes,
                                          matter_id, who, words, by_account, by_name, recorded_at)
            values (:authority, :id, :child, :assessment, :kind, :on, :told, :yes, :matter, :who, :words, :account, :name,
                    :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", state.of().child().value())
                .param("assessment", state.id().value())
                .param("kind", row.kind())
                .param("on", step.on())
                .param("told", row.toldOn(), java.sql.Types.DATE)
                .param("yes", row.yes(), java.sql.Types.BOOLEAN)
                .param("matter", row.matter(), java.sql.Types.OTHER)
                .param("who", row.who())
                .param("words", row.words())
                .param("account", account(by))
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The state as columns. */
    record Row(Stage stage, LocalDate on, @Nullable LocalDate acknowledgedOn, @Nullable UUID matter,
            @Nullable LocalDate decidedOn, @Nullable LocalDate toldOn, @Nullable Boolean assess, @Nullable String who,
            @Nullable String words) {

        static Row of(Assessment state) {
            var stage = Stage.of(state);
            return switch (state) {
                case Assessment.Requested(var of, var acknowledged) ->
                    new Row(stage, of.receivedOn(), acknowledged, null, null, null, null, null, null);
                case Assessment.Deciding(_, var on, var matter) ->
                    new Row(stage, on, null, matter, null, null, null, null, null);
                case Assessment.Assessing(_, var on, var told, var matter) ->
                    new Row(stage, on, null, matter, on, told, true, null, null);
                case Assessment.DecidingToIssue(_, var on, _) -> ended(stage, on);
                case Assessment.Drafting(_, var on) -> ended(stage, on);
                case Assessment.DraftOut(_, var on) -> ended(stage, on);
                case Assessment.RefusedToAssess(_, var on, var told, var matter) ->
                    new Row(stage, on, null, matter, on, told, false, null, null);
                case Assessment.Withdrawn(_, var on, var by, var why) ->
                    new Row(stage, on, null, null, null, null, null, by.code(), why);
                case Assessment.MovedAway(_, var on, var to) ->
                    new Row(stage, on, null, null, null, null, null, null, to);
                case Assessment.Died(_, var on) -> ended(stage, on);
                case Assessment.PlanIssued(_, var on) -> ended(stage, on);
                case Assessment.RefusedToIssue(_, var on) -> ended(stage, on);
            };
        }

        private static Row ended(Stage stage, LocalDate on) {
            return new Row(stage, on, null, null, null, null, null, null, null);
        }
    }

    /** A step as columns. */
    record StepRow(String kind, @Nullable LocalDate toldOn, @Nullable Boolean yes, @Nullable UUID matter,
            @Nullable String who, @Nullable String words) {

        static StepRow of(Step step) {
            return switch (step) {
                case Step.Acknowledged _ -> new StepRow("acknowledged", null, null, null, null, null);
                case Step.PutToDecision(_, var matter) ->
                    new StepRow("put-to-decision", null, null, matter, null, null);
                case Step.Decided(_, var told, var yes, var matter) ->
                    new StepRow("decided", told, yes, matter, null, null);
                case Step.Told(_, var yes) -> new StepRow("told", null, yes, null, null, null);
                case Step.Withdrew(_, var by, var why) -> new StepRow("withdrew", null, null, null, by.code(), why);
                case Step.Moved(_, var to) -> new StepRow("moved", null, null, null, null, to);
                case Step.DiedOn _ -> new StepRow("died", null, null, null, null, null);
                case Step.PutToIssue(_, var matter) -> new StepRow("put-to-issue", null, null, matter, null, null);
                case Step.DecidedToIssue(_, var matter) ->
                    new StepRow("decided-to-issue", null, null, matter, null, null);
                case Step.ServedDraft _ -> new StepRow("draft-served", null, null, null, null, null);
                case Step.Finished(_, var issued) -> new StepRow("finished", null, issued, null, null, null);
            };
        }
    }

    static @Nullable UUID account(Viewer by) {
        return by.account() == null ? null : by.account().value();
    }
}
