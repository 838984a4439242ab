package continuum.delivery;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.SchoolYear;
import continuum.delivery.Account.Session;
import continuum.delivery.Slot.Key;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slots of the ledger and what was said of them. */
@Repository
class LedgerStore {

    private static final String SLOT = """
        select o.authority_id, o.child_id, c.name_used, o.plan_id, o.version_id, o.line_id, o.words, o.who, o.times, o.per,
               o.minutes, o.group_of, o.hourly, o.slot_on, o.from_on, o.to_on, o.sessions, o.delivered, o.missed, o.disputed,
               o.unsaid, o.promised_minutes, o.delivered_minutes, o.owed_minutes, o.owed_sessions, o.owed_pounds,
               (select json_agg(json_build_object('side', s.side, 'came', s.came, 'missed', s.missed, 'madeUp', s.made_up,
                                'by', s.said_by, 'seq', s.seq,
                                'why', (select w from unnest(s.whys) w where w is not null limit 1)) order by s.side)
                  from delivery.said s
                 where s.line_id = o.line_id and s.slot_on = o.slot_on and s.version_id = o.version_id) as said,
               (select q.answer_by from delivery.asked q
                 where q.line_id = o.line_id and q.slot_on = o.slot_on and q.version_id = o.version_id) as answer_by
          from delivery.owed o
          join people.child_now c on c.authority_id = o.authority_id and c.child_id = o.child_id
         where\s""";

    /** The columns of an account, in the order of {@link #row}. */
    static final String[] COLUMNS = {"authority_id", "id", "child_id", "version_id", "line_id", "slot_on", "side",
            "sessions",
            "whys", "came", "missed", "away", "short", "made_up", "note", "channel", "said_by", "recorded_by",
            "recorded_at"};

    private final JdbcClient db;
    private final JsonMapper json;

    LedgerStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The slots of a child in a school year that have begun by a day, the newest last. */
    List<Slot> ofChild(Viewer viewer, ChildId child, SchoolYear year, LocalDate begunBy) {
        return viewer.scope()
                .bind(db.sql(SLOT + """
                    o.child_id = :child and o.school_year = :year and o.from_on <= :begunBy and\s"""
                        + Scope.sees("o.authority_id", "o.child_id")
                        + " order by o.position, o.line_id, o.from_on, o.version_id")
                        .param("child", child.value())
                        .param("year", year.startsIn())
                        .param("begunBy", begunBy))
                .query(this::slot)
                .list();
    }

    /** The slots that reach into a week, of all children that the viewer's party has to do with, by child. */
    List<Slot> ofWeek(Viewer viewer, LocalDate monday, @Nullable String afterName, int limit) {
        return viewer.scope()
                .bind(db.sql(SLOT + """
                    o.child_id = any (array(select r.child_id from access.relation_now r where r.party_id = :party))
                      and o.school_year = :year and o.slot_on <= :sunday and o.from_on <= :sunday and o.to_on >= :monday
                      and c.name_used || o.child_id::text > :after
                      and\s"""
                        + Scope.sees("o.authority_id", "o.child_id")
                        + " order by c.name_used || o.child_id::text, o.position, o.line_id limit :limit")
                        .param("party", viewer.party())
                        .param("year", SchoolYear.of(monday.plusDays(4)).startsIn())
                        .param("monday", monday)
                        .param("sunday", monday.plusDays(6))
                        .param("after", afterName == null ? "" : afterName)
                        .param("limit", limit))
                .query(this::slot)
                .list();
    }

    Optional<Slot> find(Viewer viewer, Key key) {
        return viewer.scope()
                .bind(db.sql(SLOT + """
                    o.version_id = :version and o.line_id = :line and o.slot_on = :on
                      and o.child_id = (select v.child_id from plans.version v where v.id = :version) and\s"""
                        + Scope.sees("o.authority_id", "o.child_id"))
                        .param("version", key.version().value())
                        .param("line", key.line().value())
                        .param("on", key.on()))
                .query(this::slot)
                .optional();
    }

    /** Until this transaction ends nobody else writes of this line. */
    void oneAtATime(LineId line) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('delivery ' || :line, 0))")
                .param("line", line.toString())
                .query((row, n) -> true)
                .single();
    }

    void add(Viewer by, Slot slot, Side side, Account account, Told told, Instant now) {
        var sessions = account.sessions();
        db.sql("""
            insert into delivery.account (authority_id, id, child_id, version_id, line_id, slot_on, side, sessions, whys, came,
                                          missed, away, short, made_up, note, channel, said_by, recorded_by, by_account,
                                          recorded_at)
            values (:authority, :id, :child, :version, :line, :on, :side, cast(:sessions as int[]), cast(:whys as text[]),
                    :came, :missed, :away, :short, :madeUp, :note, :channel, :saidBy, :name, :account, :now)
            """)
                .param("authority", slot.authority().value())
                .param("id", Identifiers.next())
                .param("child", slot.child().value())
                .param("version", slot.key().version().value())
                .param("line", slot.key().line().value())
                .param("on", slot.key().on())
                .param("side", side.code())
                .param("sessions", "{" + String.join(",", sessions.stream().map(LedgerStore::minutes).toList()) + "}")
                .param("whys", "{" + String.join(",", sessions.stream().map(LedgerStore::why).toList()) + "}")
                .param("came", account.came())
                .param("missed", account.missed())
                .param("away", account.away())
                .param("short", account.lacking(slot.promise().minutes()))
                .param("madeUp", account.madeUp())
                .param("note", account.note())
                .param("channel", told.channel().code())
                .param("saidBy", told.by())
                .param("name", by.name())
                .param("account", by.account() == null ? null : by.account().value(), java.sql.Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said as it stands in the table. */
    @Nullable
    Object[] row(Viewer by, Stretch of, PastAccount one) {
        var account = one.account();
        var sessions = account.sessions();
        return new Object[]{by.authority().value(), Identifiers.next(), of.child().value(), of.key().version().value(),
                of.key().line().value(), of.key().on(), one.side().code(),
                "{" + String.join(",", sessions.stream().map(LedgerStore::minutes).toList()) + "}",
                "{" + String.join(",", sessions.stream().map(LedgerStore::why).toList()) + "}", account.came(),
                account.missed(), account.away(), account.lacking(of.minutes()), account.madeUp(), account.note(),
                one.told().channel().code(), one.told().by(), one.told().by(), one.at()};
    }

    /** All that was ever said of a slot, the newest first. */
    List<SaidLine> said(Viewer viewer, Key key) {
        return viewer.scope()
                .bind(db.sql("""
                    select a.side, a.sessions, a.whys, a.made_up, a.note, a.channel, a.said_by, a.recorded_by, a.recorded_at,
                           a.seq
                      from delivery.account a
                     where a.version_id = :version and a.line_id = :line and a.slot_on = :on and\s"""
                        + Scope.sees("a.authority_id", "a.child_id") + " order by a.seq desc")
                        .param("version", key.version().value())
                        .param("line", key.line().value())
                        .param("on", key.on()))
                .query(LedgerStore::saidLine)
                .list();
    }

    /**
     * How many sessions were promised, and how many of them lack, in the slots of a line that ended in so many weeks.
     *
     * @param unknown of which nobody has spoken, though they were asked about and the day to answer is over
     */
    record Lately(int expected, int lacking, int unknown) {}

    Lately lately(Viewer viewer, ChildId child, PlanId plan, LineId line, int weeks, LocalDate today) {
        return viewer.scope()
                .bind(db.sql("""
                    select coalesce(sum(o.sessions), 0) as expected,
                           coalesce(sum(o.owed_sessions + o.disputed), 0) as lacking,
                           coalesce(sum(o.unsaid) filter (where q.answer_by < :today), 0) as unknown
                      from delivery.owed o
                      left join delivery.asked q on q.line_id = o.line_id and q.slot_on = o.slot_on
                                                and q.version_id = o.version_id
                     where o.child_id = :child and o.plan_id = :plan and o.line_id = :line and o.to_on < :today
                       and o.to_on >= (select coalesce(min(w.first_day), :today) from (
                               select first_day from delivery.term_week t
                                where t.authority_id = o.authority_id and t.per = 'WEEK' and t.last_day < :today
                                order by t.monday desc limit :weeks) w)
                       and\s""" + Scope.sees("o.authority_id", "o.child_id"))
                        .param("child", child.value())
                        .param("plan", plan.value())
                        .param("line", line.value())
                        .param("weeks", weeks)
                        .param("today", today))
                .query(Lately.class)
                .single();
    }

    /** Every slot of a school year that ended before a day, one after the other, by child. */
    void eachOver(Viewer viewer, SchoolYear year, LocalDate before, Consumer<Slot> take) {
        viewer.scope()
                .bind(db.sql(SLOT + "o.school_year = :year and o.to_on < :before and "
                        + Scope.sees("o.authority_id", "o.child_id")
                        + " order by c.name_used, o.child_id, o.position, o.line_id, o.from_on")
                        .param("year", year.startsIn())
                        .param("before", before)
                        .withFetchSize(500))
                .query(this::slot)
                .stream()
                .forEach(take);
    }

    /** The same list summed, as a whole and in groups. */
    Figure figure(Viewer viewer, SchoolYear year, LocalDate before, Figure.By by) {
        record Line(boolean whole, @Nullable String name, Figure.Sums sums) {}
        var group = switch (by) {
            case SCHOOL -> "coalesce(s.name, 'No school')";
            case PROVIDER -> "case o.who when '' then 'Not said who' else o.who end";
            case NEED -> "coalesce(c.primary_need, 'Not recorded')";
        };
        var lines = viewer.scope()
                .bind(db.sql("""
            with listed as (
                select o.child_id, o.line_id, o.minutes, o.promised_minutes, o.delivered_minutes, o.disputed, o.unsaid,
                       o.owed_minutes, coalesce(o.owed_pounds, 0) as owed_pounds, %s as grouped
                  from delivery.owed o
                  join people.child_now c on c.authority_id = o.authority_id and c.child_id = o.child_id
                  left join settings.setting_now s on s.setting_id = c.setting_id
                 where o.school_year = :year and o.to_on < :before and %s)
            select grouping(grouped) = 1 as whole, grouped as name, count(distinct child_id) as children,
                   count(distinct line_id) as lines, coalesce(sum(promised_minutes), 0) as promised_minutes,
                   coalesce(sum(delivered_minutes), 0) as delivered_minutes,
                   coalesce(sum(disputed * minutes), 0) as disputed_minutes,
                   coalesce(sum(unsaid * minutes), 0) as unsaid_minutes,
                   coalesce(sum(owed_minutes), 0) as owed_minutes, coalesce(sum(owed_pounds), 0.00) as pounds
              from listed
             group by grouping sets ((), (grouped))
             order by whole desc, owed_minutes desc, name
            """.formatted(group, Scope.sees("o.authority_id", "o.child_id")))
                        .param("year", year.startsIn())
                        .param("before", before))
                .query((row, n) -> new Line(row.getBoolean("whole"), row.getString("name"),
                        new Figure.Sums(row.getLong("children"), row.getLong("lines"),
                                row.getLong("promised_minutes"), row.getLong("delivered_minutes"),
                                row.getLong("disputed_minutes"), row.getLong("unsaid_minutes"),
                                row.getLong("owed_minutes"), row.getBigDecimal("pounds"))))
                .list();
        return new Figure(year, before, by, lines.getFirst().sums(),
                lines.stream().skip(1).map(line -> new Figure.Group(line.name(), line.sums())).toList());
    }

    private static String minutes(Session session) {
        return switch (session) {
            case Session.Came came -> String.valueOf(came.minutes());
            case Session.Missed missed -> "0";
            case Session.Unsaid unsaid -> "null";
        };
    }

    private static String why(Session session) {
        return session instanceof Session.Missed missed ? missed.why().name() : "null";
    }

    private static SaidLine saidLine(ResultSet row, int n) throws SQLException {
        var minutes = (Integer[]) row.getArray("sessions").getArray();
        var whys = (String[]) row.getArray("whys").getArray();
        var sessions = new java.util.ArrayList<Session>();
        for (int i = 0; i < minutes.length; i++) {
            sessions.add(minutes[i] == null
                    ? new Session.Unsaid()
                    : minutes[i] == 0 ? new Session.Missed(Why.valueOf(whys[i])) : new Session.Came(minutes[i]));
        }
        return new SaidLine(Side.of(row.getString("side")),
                new Account(sessions, row.getInt("made_up"), row.getString("note")),
                new Told(row.getString("said_by"), Told.Channel.of(row.getString("channel"))),
                row.getString("recorded_by"), row.getTimestamp("recorded_at").toInstant(), row.getLong("seq"));
    }

    private Slot slot(ResultSet row, int n) throws SQLException {
        var hourly = row.getBigDecimal("hourly");
        return new Slot(
                new Key(new VersionId(row.getObject("version_id", UUID.class)),
                        new LineId(row.getObject("line_id", UUID.class)), row.getObject("slot_on", LocalDate.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new Slot.Promise(row.getString("words"), row.getString("who"), row.getInt("times"),
                        Per.valueOf(row.getString("per")), row.getInt("minutes"), row.getInt("group_of"), hourly),
                row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                row.getInt("sessions"),
                new Slot.Tally(row.getInt("delivered"), row.getInt("missed"), row.getInt("disputed"),
                        row.getInt("unsaid"), row.getInt("promised_minutes"), row.getInt("delivered_minutes"),
                        row.getInt("owed_minutes"), row.getInt("owed_sessions"), row.getBigDecimal("owed_pounds")),
                said(row.getString("said")), row.getObject("answer_by", LocalDate.class));
    }

    private List<Slot.Said> said(@Nullable String text) {
        return text == null
                ? List.of()
                : json.readTree(text).valueStream().map(LedgerStore::said).toList();
    }

    private static Slot.Said said(JsonNode one) {
        var why = one.path("why").asString("");
        return new Slot.Said(Side.of(one.path("side").asString()), one.path("came").asInt(),
                one.path("missed").asInt(),
                Arrays.stream(Why.values()).filter(each -> each.name().equals(why)).findFirst().orElse(null),
                one.path("madeUp").asInt(), one.path("by").asString(), one.path("seq").asLong());
    }
}
