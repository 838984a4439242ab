package continuum.consulting;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.duties.ProcessId;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Consultations, the replies to them, and how much room each setting has. */
@Repository
class ConsultationStore {

    private static final String CONSULTATION = """
        select c.id, c.child_id, c.plan_id, c.version_id, c.pack_id, c.setting_id, c.setting_name, c.asked_on, c.asked_by,
               c.due_on, c.miles, c.yearly, c.revision, c.replied_on, c.reply, c.reply_by, c.reply_at, c.closed_on, c.closed_why,
               array(select r.on_day from consulting.reminder r where r.consultation_id = c.id order by r.on_day) as reminders
          from consulting.consultation c
         where\s""";
    /** How much room a setting has on a day. */
    private static final String ROOM = """
        select s.id, s.capacity,
               coalesce((select string_agg(initcap(replace(p.kind, '-', ' ')) || ' ' || p.number, ', ' order by p.kind)
                  from (select distinct on (kind, unit_id) kind, number from settings.places
                         where authority_id = s.authority_id and setting_id = s.id and from_on <= :today
                         order by kind, unit_id, from_on desc) p where p.number > 0), '') as places,
               (select count(distinct e.child_id) from people.enrolment e
                 where e.authority_id = s.authority_id and e.setting_id = s.id and e.from_on <= :today
                   and (e.to_on is null or e.to_on >= :today)) as on_roll,
               (select count(*) from plans.line l join plans.in_force f on f.current_id = l.version_id
                 where l.authority_id = s.authority_id and l.section = 'I' and not l.removed
                   and l.body ->> 'setting' = s.id::text) as named
          from settings.setting s
         where s.authority_id = :authority and\s""";
    /** The wall of a setting: what it is asked, while it is asked. */
    private static final String ASKED = " c.setting_id = :party and c.authority_id = :authority and c.closed_on is null ";

    private final JdbcClient db;
    private final JsonMapper json;

    ConsultationStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Viewer by, Consultation consultation, ProcessId process) {
        db.sql("""
            insert into consulting.consultation (authority_id, id, child_id, plan_id, version_id, pack_id, setting_id,
                                                 setting_name, process_id, asked_on, asked_by, due_on)
            values (:authority, :id, :child, :plan, :version, :pack, :setting, :name, :process, :on, :by, :due)
            """)
                .param("authority", by.authority().value())
                .param("id", consultation.id().value())
                .param("child", consultation.child().value())
                .param("plan", consultation.plan().value())
                .param("version", consultation.version().value())
                .param("pack", consultation.pack())
                .param("setting", consultation.setting().value())
                .param("name", consultation.settingName())
                .param("process", process.value())
                .param("on", consultation.askedOn())
                .param("by", consultation.askedBy())
                .param("due", consultation.dueOn())
                .update();
    }

    /** Who was asked about a plan, by the last asked. */
    List<Consultation> of(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql(CONSULTATION + "c.plan_id = :plan and " + Scope.sees("c.authority_id", "c.child_id")
                        + " order by c.asked_on desc, c.setting_name, c.id").param("plan", plan.value()))
                .query(this::consultation)
                .list();
    }

    Optional<Consultation> find(Viewer viewer, ConsultationId id) {
        return viewer.scope()
                .bind(db.sql(CONSULTATION + "c.id = :id and " + Scope.sees("c.authority_id", "c.child_id"))
                        .param("id", id.value()))
                .query(this::consultation)
                .optional();
    }

    /** One that waits for this setting's answer, or has it and still runs. */
    Optional<Consultation> asked(Viewer viewer, ConsultationId id) {
        return db.sql(CONSULTATION + "c.id = :id and" + ASKED)
                .param("id", id.value())
                .param("party", viewer.party(), Types.OTHER)
                .param("authority", viewer.authority().value())
                .query(this::consultation)
                .optional();
    }

    /** Everything that this setting is asked now: what waits for its answer first, by the day it is due. */
    List<Consultation> asked(Viewer viewer) {
        return db.sql(CONSULTATION + ASKED + "order by c.replied_on is not null, c.due_on, c.id limit 200")
                .param("party", viewer.party(), Types.OTHER)
                .param("authority", viewer.authority().value())
                .query(this::consultation)
                .list();
    }

    /** The case of a consultation in the duties. */
    ProcessId process(ConsultationId id) {
        return new ProcessId(db.sql("select process_id from consulting.consultation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    /** Saves a reply, unless somebody else did since {@code revision}: then false. */
    boolean reply(Viewer by, ConsultationId id, long revision, Reply reply, Instant now) {
        return db.sql("""
            update consulting.consultation
               set reply = cast(:reply as jsonb), reply_by = :by, reply_at = :now, revision = revision + 1
             where authority_id = :authority and id = :id and revision = :revision and closed_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("revision", revision)
                .param("reply", json.writeValueAsString(reply))
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** The reply as it was seen is what the setting says. False when somebody changed or sent it meanwhile. */
    boolean send(Viewer by, ConsultationId id, long revision, LocalDate on, Instant now) {
        return db.sql("""
            update consulting.consultation set replied_on = :on, reply_by = :by, reply_at = :now, revision = revision + 1
             where authority_id = :authority and id = :id and revision = :revision and reply is not null
               and replied_on is null and closed_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("revision", revision)
                .param("on", on)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void figures(Viewer by, ConsultationId id, @Nullable BigDecimal miles, @Nullable BigDecimal yearly) {
        db.sql("""
            update consulting.consultation set miles = :miles, yearly = :yearly
             where authority_id = :authority and id = :id
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("miles", miles, Types.NUMERIC)
                .param("yearly", yearly, Types.NUMERIC)
                .update();
    }

    /** @return false when it had ended already */
    boolean close(Viewer by, ConsultationId id, LocalDate on, String why) {
        return db.sql("""
            update consulting.consultation set closed_on = :on, closed_why = :why
             where authority_id = :authority and id = :id and closed_on is null
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("on", on)
                .param("why", why)
                .update() == 1;
    }

    /** @return false when it was reminded on that day already */
    boolean remind(Viewer by, Consultation one, UUID id, LocalDate on) {
        return db.sql("""
            insert into consulting.reminder (authority_id, id, consultation_id, child_id, on_day, by_name)
            values (:authority, :id, :consultation, :child, :on, :by)
            on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("consultation", one.id().value())
                .param("child", one.child().value())
                .param("on", on)
                .param("by", by.name())
                .update() == 1;
    }

    /** Those that were due before a day, have no reply, and were not reminded since. */
    List<Consultation> silent(Viewer system, LocalDate today) {
        return system.scope()
                .bind(db.sql(CONSULTATION + "c.closed_on is null and c.replied_on is null and c.due_on < :today"
                        + " and not exists (select from consulting.reminder r"
                        + " where r.consultation_id = c.id and r.on_day > c.due_on)"
                        + " and " + Scope.sees("c.authority_id", "c.child_id")).param("today", today))
                .query(this::consultation)
                .list();
    }

    /** How much room each of some settings has on a day. */
    List<Room> rooms(Viewer viewer, Collection<UUID> settings, LocalDate today) {
        return db.sql(ROOM + "s.id = any (:settings)")
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("settings", settings.toArray(UUID[]::new))
                .query((row, n) -> room(row, "id"))
                .list();
    }

    /** A consultation with the room that its setting has; nothing when that was not asked for. */
    record Asked(Consultation one, @Nullable Room room) {}

    /** Who was asked about a plan, by the last asked, for a page: with the rooms it is one question, not two. */
    List<Asked> of(Viewer viewer, PlanId plan, boolean withRooms, LocalDate today) {
        if (!withRooms) {
            return of(viewer, plan).stream().map(one -> new Asked(one, null)).toList();
        }
        return viewer.scope()
                .bind(db.sql(CONSULTATION
                        .replace("as reminders", "as reminders, r.id as room, r.capacity, r.places, r.on_roll, r.named")
                        .replace("from consulting.consultation c",
                                "from consulting.consultation c left join lateral (" + ROOM
                                        + "s.id = c.setting_id) r on true")
                        + "c.plan_id = :plan and " + Scope.sees("c.authority_id", "c.child_id")
                        + " order by c.asked_on desc, c.setting_name, c.id")
                        .param("plan", plan.value())
                        .param("today", today)
                        .param("authority", viewer.authority().value()))
                .query((row, n) -> new Asked(consultation(row, n),
                        row.getObject("room", UUID.class) == null ? null : room(row, "room")))
                .list();
    }

    private static Room room(ResultSet row, String id) throws SQLException {
        return new Room(new SettingId(row.getObject(id, UUID.class)), row.getString("places"), row.getLong("on_roll"),
                row.getLong("named"), (Integer) row.getObject("capacity"));
    }

    private Consultation consultation(ResultSet row, int n) throws SQLException {
        var reply = row.getString("reply");
        var reminders = Arrays.stream((Date[]) row.getArray("reminders").getArray()).map(Date::toLocalDate).toList();
        return new Consultation(new ConsultationId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)), row.getObject("pack_id", UUID.class),
                new SettingId(row.getObject("setting_id", UUID.class)), row.getString("setting_name"),
                row.getObject("asked_on", LocalDate.class), row.getString("asked_by"),
                row.getObject("due_on", LocalDate.class), row.getBigDecimal("miles"), row.getBigDecimal("yearly"),
                row.getLong("revision"), row.getObject("replied_on", LocalDate.class),
                reply == null ? null : json.readValue(reply, Reply.class), row.getString("reply_by"),
                row.getTimestamp("reply_at") == null ? null : row.getTimestamp("reply_at").toInstant(),
                row.getObject("closed_on", LocalDate.class), row.getString("closed_why"), reminders);
    }
}
