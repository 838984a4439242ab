package continuum.consulting;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.decisions.Decision;
import continuum.decisions.Finding;
import continuum.decisions.MatterId;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What families ask for, what was decided about it, and what plans name. */
@Repository
class WishStore {

    private static final String WISH = """
        select w.id, w.child_id, w.plan_id, w.setting_id, w.setting_name, w.standing, w.asked_by, w.asked_on, w.why,
               w.recorded_by, w.matter_id, w.decided_on, w.outcome, w.reasons, w.officer, w.findings, w.withdrawn_on
          from consulting.wish w
         where\s""";

    private final JdbcClient db;
    private final JsonMapper json;

    WishStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @return false when the same setting is asked for already */
    boolean add(Viewer by, Wish wish, VersionId version, Instant now) {
        return db.sql("""
            insert into consulting.wish (authority_id, id, child_id, plan_id, version_id, setting_id, setting_name, standing,
                                         asked_by, asked_on, why, recorded_by, recorded_at)
            values (:authority, :id, :child, :plan, :version, :setting, :name, :standing, :by, :on, :why, :recordedBy, :at)
            on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("id", wish.id())
                .param("child", wish.child().value())
                .param("plan", wish.plan().value())
                .param("version", version.value())
                .param("setting", wish.setting().value())
                .param("name", wish.settingName())
                .param("standing", wish.standing().code())
                .param("by", wish.askedBy())
                .param("on", wish.askedOn())
                .param("why", wish.why())
                .param("recordedBy", wish.recordedBy())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    List<Wish> of(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(WISH + "w.plan_id = :plan and " + Scope.sees("w.authority_id", "w.child_id")
                        + " order by w.asked_on, w.id").param("plan", plan.value()))
                .query(this::wish)
                .list();
    }

    Optional<Wish> find(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(WISH + "w.id = :id and " + Scope.sees("w.authority_id", "w.child_id")).param("id", id))
                .query(this::wish)
                .optional();
    }

    /** @return false when it was put before */
    boolean put(Viewer by, UUID id, MatterId matter) {
        return db.sql("""
            update consulting.wish set matter_id = :matter
             where authority_id = :authority and id = :id and matter_id is null and decided_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("matter", matter.value())
                .update() == 1;
    }

    void decided(Viewer by, UUID id, Decision decision) {
        db.sql("""
            update consulting.wish
               set decided_on = :on, outcome = :outcome, reasons = :reasons, officer = :officer,
                   findings = cast(:findings as jsonb)
             where authority_id = :authority and id = :id and decided_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("on", decision.decidedOn())
                .param("outcome", decision.outcome())
                .param("reasons", decision.reasons())
                .param("officer", decision.officer())
                .param("findings", json.writeValueAsString(decision.findings()))
                .update();
    }

    boolean withdraw(Viewer by, UUID id, LocalDate on) {
        return db.sql("""
            update consulting.wish set withdrawn_on = :on
             where authority_id = :authority and id = :id and withdrawn_on is null and decided_on is null
            """).param("authority", by.authority().value()).param("id", id).param("on", on).update() == 1;
    }

    void named(Viewer by, Named named, UUID id, ChildId child, PlanId plan, VersionId version, Instant now) {
        db.sql("""
            insert into consulting.naming (authority_id, id, child_id, plan_id, version_id, setting_id, words, under,
                                           reasons, named_on, named_by, recorded_at)
            values (:authority, :id, :child, :plan, :version, :setting, :words, :under, :reasons, :on, :by, :at)
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("child", child.value())
                .param("plan", plan.value())
                .param("version", version.value())
                .param("setting", named.setting() == null ? null : named.setting().value(), java.sql.Types.OTHER)
                .param("words", named.words())
                .param("under", named.under())
                .param("reasons", named.reasons())
                .param("on", named.on())
                .param("by", named.by())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the family asks for, and what was named last. */
    record WithNamed(List<Wish> wishes, @Nullable Named named) {}

    /** Both in one question, for a page. */
    WithNamed withNamed(Viewer viewer, PlanId plan) {
        record Line(@Nullable Wish wish, @Nullable Named named) {}
        var lines = viewer.scope()
                .bind(db.sql(WISH
                        .replace("w.withdrawn_on", "w.withdrawn_on, n.setting_id as n_setting, n.words, n.under,"
                                + " n.reasons as n_reasons, n.named_on, n.named_by")
                        .replace("from consulting.wish w\n where ", "from (values (1)) page"
                                + " left join lateral (select * from consulting.naming n where n.plan_id = :plan and "
                                + Scope.sees("n.authority_id", "n.child_id")
                                + " order by n.recorded_at desc, n.id desc limit 1) n on true"
                                + " left join consulting.wish w on w.plan_id = :plan and "
                                + Scope.sees("w.authority_id", "w.child_id") + " order by w.asked_on, w.id"))
                        .param("plan", plan.value()))
                .query((row, n) -> new Line(row.getObject("id", UUID.class) == null ? null : wish(row, n),
                        row.getString("words") == null ? null : named(row, "n_setting", "n_reasons")))
                .list();
        return new WithNamed(lines.stream().map(Line::wish).filter(Objects::nonNull).toList(),
                lines.getFirst().named());
    }

    private static Named named(ResultSet row, String settingColumn, String reasons) throws SQLException {
        var setting = row.getObject(settingColumn, UUID.class);
        return new Named(setting == null ? null : new SettingId(setting), row.getString("words"),
                row.getString("under"),
                row.getString(reasons), row.getObject("named_on", LocalDate.class), row.getString("named_by"));
    }

    /** What was named, the last first. */
    List<Named> namings(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql("""
                    select n.setting_id, n.words, n.under, n.reasons, n.named_on, n.named_by
                      from consulting.naming n
                     where n.plan_id = :plan and\s""" + Scope.sees("n.authority_id", "n.child_id")
                        + " order by n.recorded_at desc, n.id desc").param("plan", plan.value()))
                .query((row, n) -> named(row, "setting_id", "reasons"))
                .list();
    }

    private Wish wish(ResultSet row, int n) throws SQLException {
        var matter = row.getObject("matter_id", UUID.class);
        var on = row.getObject("decided_on", LocalDate.class);
        return new Wish(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new SettingId(row.getObject("setting_id", UUID.class)),
                row.getString("setting_name"), Standing.ofCode(row.getString("standing")), row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class), row.getString("why"), row.getString("recorded_by"),
                matter == null ? null : new MatterId(matter),
                on == null
                        ? null
                        : new Wish.Decided(on, row.getString("outcome"), row.getString("reasons"),
                                row.getString("officer"),
                                json.readValue(row.getString("findings"), new TypeReference<Map<String, Finding>>() {
                                })),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
