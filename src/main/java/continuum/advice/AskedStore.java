package continuum.advice;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.assessments.AssessmentId;
import continuum.papers.PaperId;
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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests for advice, what goes with them, reminders, and whom the authority did not ask. */
@Repository
class AskedStore {

    private static final String ASKED = "select to_jsonb(a)::text from advice.asked a where "
            + Scope.sees("a.authority_id", "a.child_id");

    private final JdbcClient db;
    private final JsonMapper json;

    AskedStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Viewer by, Asked asked, List<PaperId> papers, Instant now) {
        about(by, """
            insert into advice.asked (authority_id, id, child_id, assessment_id, body, ref, to_kind, party_id, to_name, why,
                                      look_at, asked_on, due_on, asked_by, asked_name, recorded_at, owner_account, owner_name)
            values (:authority, :asked, :child, :assessment, :body, :ref, :kind, :party, :name, :why, :lookAt, :on, :due,
                    :account, :by, :now, :owner, :ownerName)
            """, asked, now)
                .param("assessment", asked.assessment().value())
                .param("body", asked.body().code())
                .param("ref", asked.ref())
                .param("kind", asked.to().kind().code())
                .param("party", asked.to().party())
                .param("name", asked.to().name())
                .param("why", asked.why())
                .param("lookAt", asked.lookAt())
                .param("on", asked.askedOn())
                .param("due", asked.dueOn())
                .param("owner", asked.owner() == null ? null : asked.owner().account().value(), Types.OTHER)
                .param("ownerName", asked.owner() == null ? null : asked.owner().name(), Types.VARCHAR)
                .update();
        for (var paper : papers) {
            db.sql("""
                insert into advice.asked_paper (authority_id, child_id, asked_id, paper_id)
                values (:authority, :child, :asked, :paper)
                """)
                    .param("authority", by.authority().value())
                    .param("child", asked.child().value())
                    .param("asked", asked.id().value())
                    .param("paper", paper.value())
                    .update();
        }
    }

    /** Until this transaction ends nobody else asks in this case. */
    void oneAtATime(AssessmentId assessment) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('advice ' || :assessment, 0))")
                .param("assessment", assessment.toString())
                .query((row, n) -> true)
                .single();
    }

    Optional<Asked> find(Viewer viewer, AskedId id) {
        return seen(viewer, " and a.id = :id").param("id", id.value()).query(this::asked).optional();
    }

    /** The request, which nobody else may then change until this transaction ends. */
    Optional<Asked> lock(Viewer viewer, AskedId id) {
        return seen(viewer, " and a.id = :id for update").param("id", id.value())
                .query(this::asked)
                .optional();
    }

    /** The requests of an assessment in the order in which they were made. */
    List<Asked> of(Viewer viewer, AssessmentId assessment) {
        return seen(viewer, " and a.assessment_id = :assessment order by a.recorded_at, a.id")
                .param("assessment", assessment.value())
                .query(this::asked)
                .list();
    }

    /** Requests that wait for an answer and are older than a day. */
    List<Asked> openSince(Viewer viewer, LocalDate asked) {
        return seen(viewer, """
             and a.authority_id = :authority and a.given_on is null and a.taken_back_on is null and a.asked_on <= :asked
             order by a.due_on, a.id
            """).param("authority", viewer.authority().value())
                .param("asked", asked)
                .query(this::asked)
                .list();
    }

    /** Requests that wait for an answer although their assessment has ended. */
    List<Asked> openInEnded(Viewer viewer) {
        return seen(viewer, """
             and a.authority_id = :authority and a.given_on is null and a.taken_back_on is null
             and exists (select from assessments.assessment_now n where n.assessment_id = a.assessment_id
                            and n.stage in ('refused', 'withdrawn', 'moved-away', 'died', 'plan-issued', 'refused-to-issue'))
            """).param("authority", viewer.authority().value()).query(this::asked).list();
    }

    /** Whether somebody of this party still has to answer about the child. */
    boolean isStillAsked(Viewer viewer, Asked but) {
        return db.sql("""
            select exists (select from advice.asked where authority_id = :authority and child_id = :child and party_id = :party
                              and id <> :but and given_on is null and taken_back_on is null)
            """)
                .param("authority", viewer.authority().value())
                .param("child", but.child().value())
                .param("party", but.to().party())
                .param("but", but.id().value())
                .query(Boolean.class)
                .single();
    }

    void own(Viewer by, AskedId id, Asked.Owner owner) {
        changing(by, id, "owner_account = :owner, owner_name = :name")
                .param("owner", owner.account().value())
                .param("name", owner.name())
                .update();
    }

    void begun(Viewer by, AskedId id, LocalDate on) {
        changing(by, id, "begun_on = coalesce(begun_on, :on)").param("on", on).update();
    }

    /** Something was given: advice takes the place of a nil return. */
    void given(Viewer by, AskedId id, LocalDate on, boolean nil) {
        changing(by, id,
                "given_on = coalesce(given_on, :on), nil = case when given_on is null then :nil else nil and :nil end")
                .param("on", on)
                .param("nil", nil)
                .update();
    }

    void takeBack(Viewer by, AskedId id, LocalDate on, String why) {
        changing(by, id, "taken_back_on = :on, taken_back_why = :why").param("on", on).param("why", why).update();
    }

    Set<PaperId> papers(Viewer viewer, AskedId id) {
        return viewer.scope()
                .bind(db.sql("select p.paper_id from advice.asked_paper p where p.asked_id = :id and "
                        + Scope.sees("p.authority_id", "p.child_id")).param("id", id.value()))
                .query(UUID.class)
                .list()
                .stream()
                .map(PaperId::new)
                .collect(Collectors.toSet());
    }

    void decline(Viewer by, AssessmentId assessment, ChildId child, Unasked unasked, Instant now) {
        db.sql("""
            insert into advice.declined (authority_id, id, child_id, assessment_id, who, why, declined_on, by_account, by_name,
                                         recorded_at)
            values (:authority, :id, :child, :assessment, :who, :why, :on, :account, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", child.value())
                .param("assessment", assessment.value())
                .param("who", unasked.who())
                .param("why", unasked.why())
                .param("on", unasked.declinedOn())
                .param("account", account(by), Types.OTHER)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Excuses lateness by an appointment that the child missed. Saying it twice changes nothing: then it answers false. */
    boolean missed(Viewer by, Asked asked, LocalDate on, String what, Instant now) {
        return about(by, """
            insert into advice.missed (authority_id, child_id, asked_id, missed_on, what, by_account, by_name, recorded_at)
            values (:authority, :child, :asked, :on, :what, :account, :by, :now)
                on conflict do nothing
            """, asked, now).param("on", on).param("what", what).update() == 1;
    }

    /** A reminder went out. One of a week goes out once: a second answers false. */
    boolean remind(Viewer by, Asked asked, int week, LocalDate on, Instant now) {
        return db.sql("""
            insert into advice.reminder (authority_id, id, child_id, asked_id, week, reminded_on, by_name, recorded_at)
            values (:authority, :id, :child, :asked, :week, :on, :by, :now)
                on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", asked.child().value())
                .param("asked", asked.id().value())
                .param("week", week)
                .param("on", on)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private StatementSpec seen(Viewer viewer, String which) {
        return viewer.scope().bind(db.sql(ASKED + which));
    }

    private StatementSpec changing(Viewer by, AskedId id, String columns) {
        return db.sql("update advice.asked set " + columns + " where authority_id = :authority and id = :id")
                .param("authority", by.authority().value())
                .param("id", id.value());
    }

    private StatementSpec about(Viewer by, String sql, Asked asked, Instant now) {
        return db.sql(sql)
                .param("authority", by.authority().value())
                .param("child", asked.child().value())
                .param("asked", asked.id().value())
                .param("account", account(by), Types.OTHER)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static UUID account(Viewer by) {
        return by.account() == null ? null : by.account().value();
    }

    private Asked asked(ResultSet row, int n) throws SQLException {
        return AdviceLines.asked(json.readTree(row.getString(1)));
    }
}
