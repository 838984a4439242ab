package continuum.budgets;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.duties.ProcessId;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests for personal budgets, and arrangements with their payments and checks. */
@Repository
class BudgetStore {

    private static final String REQUEST = """
        select r.id, r.child_id, r.plan_id, r.direct, r.words, r.asked_by, r.asked_on, r.recorded_by, r.decided_on, r.agreed,
               r.reasons, r.officer, r.review_asked_on, r.review_words, r.reviewed_on, r.review_agreed, r.review_reasons,
               r.reviewer
          from budgets.request r
         where\s""";
    private static final String ARRANGEMENT = """
        select a.id, a.child_id, a.plan_id, a.request_id, a.held, a.words, a.lines, a.yearly, a.holder, a.conditions,
               a.from_on, a.made_by, a.notice_on, a.to_on, a.end_why,
               coalesce((select jsonb_agg(jsonb_build_object('recovered', p.recovered, 'amount', p.amount, 'on', p.on_day,
                                                             'words', p.words, 'by', p.by_name) order by p.on_day, p.id)
                  from budgets.payment p where p.arrangement_id = a.id), '[]') as payments,
               coalesce((select jsonb_agg(jsonb_build_object('number', c.number, 'on', c.on_day, 'suffices', c.suffices,
                                                             'usedWell', c.used_well, 'goesOn', c.goes_on, 'words', c.words,
                                                             'by', c.by_name) order by c.number)
                  from budgets.checked c where c.arrangement_id = a.id), '[]') as checks
          from budgets.arrangement a
         where\s""";

    private final JdbcClient db;
    private final JsonMapper json;

    BudgetStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Viewer by, Request request, VersionId version, Instant now) {
        db.sql("""
            insert into budgets.request (authority_id, id, child_id, plan_id, version_id, direct, words, asked_by, asked_on,
                                         recorded_by, recorded_at)
            values (:authority, :id, :child, :plan, :version, :direct, :words, :askedBy, :on, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", request.id())
                .param("child", request.child().value())
                .param("plan", request.plan().value())
                .param("version", version.value())
                .param("direct", request.direct())
                .param("words", request.words())
                .param("askedBy", request.askedBy())
                .param("on", request.askedOn())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Request> requests(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(REQUEST + "r.plan_id = :plan and " + Scope.sees("r.authority_id", "r.child_id")
                        + " order by r.asked_on, r.id").param("plan", plan.value()))
                .query(BudgetStore::request)
                .list();
    }

    Optional<Request> request(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(REQUEST + "r.id = :id and " + Scope.sees("r.authority_id", "r.child_id")).param("id", id))
                .query(BudgetStore::request)
                .optional();
    }

    /** @return false when somebody else decided it meanwhile */
    boolean decide(Viewer by, UUID id, Request.Decided decided) {
        return db.sql("""
            update budgets.request set decided_on = :on, agreed = :agreed, reasons = :reasons, officer = :officer
             where authority_id = :authority and id = :id and decided_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("on", decided.on())
                .param("agreed", decided.agreed())
                .param("reasons", decided.reasons())
                .param("officer", decided.officer())
                .update() == 1;
    }

    boolean askReview(Viewer by, UUID id, LocalDate on, String words) {
        return db.sql("""
            update budgets.request set review_asked_on = :on, review_words = :words
             where authority_id = :authority and id = :id and not agreed and review_asked_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("on", on)
                .param("words", words)
                .update() == 1;
    }

    boolean review(Viewer by, UUID id, Request.Decided decided) {
        return db.sql("""
            update budgets.request
               set reviewed_on = :on, review_agreed = :agreed, review_reasons = :reasons, reviewer = :officer
             where authority_id = :authority and id = :id and review_asked_on is not null and reviewed_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("on", decided.on())
                .param("agreed", decided.agreed())
                .param("reasons", decided.reasons())
                .param("officer", decided.officer())
                .update() == 1;
    }

    void add(Viewer by, Arrangement one, @Nullable ProcessId process, Instant now) {
        db.sql("""
            insert into budgets.arrangement (authority_id, id, child_id, plan_id, request_id, held, words, lines, yearly,
                                             holder, conditions, process_id, from_on, made_by, made_at)
            values (:authority, :id, :child, :plan, :request, :held, :words, cast(:lines as jsonb), :yearly, :holder,
                    cast(:conditions as jsonb), :process, :from, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", one.id())
                .param("child", one.child().value())
                .param("plan", one.plan().value())
                .param("request", one.request())
                .param("held", one.held().code())
                .param("words", one.words())
                .param("lines", json.writeValueAsString(one.lines()))
                .param("yearly", one.yearly())
                .param("holder", one.holder())
                .param("conditions", json.writeValueAsString(one.conditions()))
                .param("process", process == null ? null : process.value(), Types.OTHER)
                .param("from", one.from())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Arrangement> arrangements(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(ARRANGEMENT + "a.plan_id = :plan and " + Scope.sees("a.authority_id", "a.child_id")
                        + " order by a.from_on, a.id").param("plan", plan.value()))
                .query(this::arrangement)
                .list();
    }

    Optional<Arrangement> arrangement(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(ARRANGEMENT + "a.id = :id and " + Scope.sees("a.authority_id", "a.child_id"))
                        .param("id", id))
                .query(this::arrangement)
                .optional();
    }

    /** Until this transaction ends nobody else pays, checks or ends this arrangement. */
    void lock(Viewer by, UUID id) {
        db.sql("select 1 from budgets.arrangement where authority_id = :authority and id = :id for update")
                .param("authority", by.authority().value())
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    Optional<ProcessId> process(Viewer by, UUID id) {
        return db.sql("""
            select process_id from budgets.arrangement
             where authority_id = :authority and id = :id and process_id is not null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .query((row, n) -> new ProcessId(row.getObject(1, UUID.class)))
                .optional();
    }

    void pay(Viewer by, Arrangement one, Arrangement.Payment payment, Instant now) {
        db.sql("""
            insert into budgets.payment (authority_id, id, arrangement_id, child_id, recovered, amount, on_day, words, by_name,
                                         at)
            values (:authority, :id, :arrangement, :child, :recovered, :amount, :on, :words, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("arrangement", one.id())
                .param("child", one.child().value())
                .param("recovered", payment.recovered())
                .param("amount", payment.amount())
                .param("on", payment.on())
                .param("words", payment.words())
                .param("by", payment.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void check(Viewer by, Arrangement one, Arrangement.Check check, Instant now) {
        db.sql("""
            insert into budgets.checked (authority_id, id, arrangement_id, child_id, number, on_day, suffices, used_well,
                                         goes_on, words, by_name, at)
            values (:authority, :id, :arrangement, :child, :number, :on, :suffices, :well, :goesOn, :words, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("arrangement", one.id())
                .param("child", one.child().value())
                .param("number", check.number())
                .param("on", check.on())
                .param("suffices", check.suffices())
                .param("well", check.usedWell())
                .param("goesOn", check.goesOn())
                .param("words", check.words())
                .param("by", check.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when notice was given before */
    boolean end(Viewer by, UUID id, LocalDate notice, LocalDate last, String why) {
        return db.sql("""
            update budgets.arrangement set notice_on = :notice, to_on = :last, end_why = :why
             where authority_id = :authority and id = :id and to_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("notice", notice)
                .param("last", last)
                .param("why", why)
                .update() == 1;
    }

    private static Request request(ResultSet row, int n) throws SQLException {
        var decided = row.getObject("decided_on", LocalDate.class);
        var asked = row.getObject("review_asked_on", LocalDate.class);
        var reviewed = row.getObject("reviewed_on", LocalDate.class);
        return new Request(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)), row.getBoolean("direct"), row.getString("words"),
                row.getString("asked_by"), row.getObject("asked_on", LocalDate.class), row.getString("recorded_by"),
                decided == null
                        ? null
                        : new Request.Decided(decided, row.getBoolean("agreed"), row.getString("reasons"),
                                row.getString("officer")),
                asked == null
                        ? null
                        : new Request.Review(asked, row.getString("review_words"), reviewed == null
                                ? null
                                : new Request.Decided(reviewed, row.getBoolean("review_agreed"),
                                        row.getString("review_reasons"), row.getString("reviewer"))));
    }

    private Arrangement arrangement(ResultSet row, int n) throws SQLException {
        return new Arrangement(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)), row.getObject("request_id", UUID.class),
                Held.of(row.getString("held")), row.getString("words"),
                json.readValue(row.getString("lines"), new TypeReference<List<LineId>>() {
                }),
                row.getBigDecimal("yearly"), row.getString("holder"),
                json.readValue(row.getString("conditions"), new TypeReference<Set<Condition>>() {
                }),
                row.getObject("from_on", LocalDate.class), row.getString("made_by"),
                row.getObject("notice_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                row.getString("end_why"),
                json.readValue(row.getString("payments"), new TypeReference<List<Arrangement.Payment>>() {
                }),
                json.readValue(row.getString("checks"), new TypeReference<List<Arrangement.Check>>() {
                }));
    }
}
