package continuum.transfers;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.duties.ProcessId;
import continuum.plans.PlanId;
import continuum.transfers.Transfer.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Transfers to the next phase, their cohorts, and the watch years of the area. */
@Repository
class TransferStore {

    /** A transfer as its row says it stands. */
    record Stored(Transfer transfer, long version, ProcessId process) {}

    /** A child who belongs to a cohort and is not in it yet. */
    record Missing(ChildId child, PlanId plan, LocalDate born, LocalDate madeOn) {}

    private static final String COLUMNS = """
        t.id, t.child_id, t.plan_id, t.process_id, t.move, t.year, t.asked_on, t.wish_on, t.wish_setting, t.wish_words,
        t.matter_id, t.named_on, t.named_setting, t.named_words, t.named_reasons, t.final_on, t.ended_on, t.ended_why,
        t.version\s""";

    /** Where a row stands, as {@link Transfer#standing()} works it out. */
    private static final String STANDING = """
        case when t.ended_on is not null then 6 when t.final_on is not null then 5 when t.named_on is not null then 4
             when t.matter_id is not null then 3 when t.wish_on is not null then 2 when t.asked_on is not null then 1
             else 0 end\s""";

    /**
     * Children with a plan whose year group makes this move, unless their setting takes them on: an infant school ends at 7,
     * an all-through school at 16 or later.
     */
    private static final String BELONG = """
          from plans.in_force p
          join people.child_now n on n.child_id = p.child_id
          left join settings.setting_now s on s.setting_id = n.setting_id
         where n.birth_date between :bornFrom and :bornTo and n.died_on is null
           and (:early or s.high_age is null or s.high_age <= :leavingAge)
           and not exists (select from transfers.transfer t where t.plan_id = p.plan_id and t.year = :year)
           and\s""" + Scope.sees("p.authority_id", "p.child_id");

    private final JdbcClient db;

    TransferStore(JdbcClient db) {
        this.db = db;
    }

    List<WatchYear> watchYears(Viewer viewer) {
        var kept = db.sql("select move, watched, year_group from transfers.watch_year where authority_id = :authority")
                .param("authority", viewer.authority().value())
                .query((row, n) -> new WatchYear(PhaseMove.find(row.getString("move")).orElseThrow(),
                        row.getBoolean("watched"), row.getInt("year_group")))
                .list();
        return Arrays.stream(PhaseMove.values())
                .map(move -> kept.stream()
                        .filter(one -> one.move() == move)
                        .findFirst()
                        .orElseGet(() -> WatchYear.usual(move)))
                .toList();
    }

    void keep(Viewer by, WatchYear year) {
        db.sql("""
            insert into transfers.watch_year (authority_id, move, watched, year_group) values (:authority, :move, :watched, :year)
                on conflict (authority_id, move) do update set watched = excluded.watched, year_group = excluded.year_group
            """)
                .param("authority", by.authority().value())
                .param("move", year.move().code())
                .param("watched", year.watched())
                .param("year", year.yearGroup())
                .update();
    }

    List<Missing> missing(Viewer viewer, WatchYear watch, int year) {
        return belong(viewer, watch, year, "select p.child_id, p.plan_id, n.birth_date, p.made_on " + BELONG
                + " order by p.child_id").query(
                        (row, n) -> new Missing(
                                new ChildId(row.getObject("child_id", UUID.class)),
                                new PlanId(row.getObject("plan_id", UUID.class)),
                                row.getObject("birth_date", LocalDate.class),
                                row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** A cohort that could be built or added to. */
    record Wanted(WatchYear watch, int year) {
        LocalDate bornFrom() {
            // in the school year before the move they are in the watch year
            return LocalDate.of(year - 1 - 5 - watch.yearGroup(), 9, 1);
        }
    }

    /** How many children each of these cohorts would take in. */
    Map<Wanted, Integer> countMissing(Viewer viewer, List<Wanted> cohorts) {
        var counts = new HashMap<Wanted, Integer>();
        cohorts.forEach(one -> counts.put(one, 0));
        viewer.scope()
                .bind(db.sql("""
            select w.n, count(*) as number
              from unnest(cast(:years as int[]), cast(:born as date[]), cast(:ages as int[]), cast(:early as boolean[]))
                   with ordinality as w (year, born_from, age, early, n)
              join people.child_now n on n.birth_date >= w.born_from and n.birth_date < w.born_from + interval '1 year'
              join plans.in_force p on p.child_id = n.child_id
              left join settings.setting_now s on s.setting_id = n.setting_id
             where n.died_on is null and (w.early or s.high_age is null or s.high_age <= w.age)
               and not exists (select from transfers.transfer t where t.plan_id = p.plan_id and t.year = w.year)
               and\s""" + Scope.sees("p.authority_id", "p.child_id") + " group by w.n")
                        .param("years", array(cohorts, one -> one.year()))
                        .param("born", array(cohorts, one -> one.bornFrom()))
                        .param("ages", array(cohorts, one -> one.watch().yearGroup() + 5))
                        .param("early", array(cohorts, one -> one.watch().move() == PhaseMove.EARLY_YEARS)))
                .query(row -> {
                    counts.put(cohorts.get(row.getInt("n") - 1), row.getInt("number"));
                });
        return counts;
    }

    private static String array(List<Wanted> cohorts, Function<Wanted, Object> value) {
        return cohorts.stream().map(value).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private StatementSpec belong(Viewer viewer, WatchYear watch, int year, String sql) {
        var bornFrom = new Wanted(watch, year).bornFrom();
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("bornFrom", bornFrom)
                        .param("bornTo", bornFrom.plusYears(1).minusDays(1))
                        .param("early", watch.move() == PhaseMove.EARLY_YEARS)
                        .param("leavingAge", watch.yearGroup() + 5)
                        .param("year", year));
    }

    /** The transfers of each cohort from a year on: when their final plans were sent, or nothing. */
    List<Cohort> cohorts(Viewer viewer, int fromYear) {
        record Row(String move, int year, LocalDate finalOn, int number) {}
        var rows = viewer.scope()
                .bind(db.sql("""
                    select t.move, t.year, t.final_on, count(*) as number from transfers.transfer t
                     where t.year >= :from and t.ended_on is null and\s""" + Scope.sees("t.authority_id", "t.child_id")
                        + " group by t.move, t.year, t.final_on order by t.year, t.move").param("from", fromYear))
                .query((row, n) -> new Row(row.getString("move"), row.getInt("year"),
                        row.getObject("final_on", LocalDate.class), row.getInt("number")))
                .list();
        return rows.stream().map(row -> row.year() + "_" + row.move()).distinct().map(key -> {
            var mine = rows.stream().filter(row -> key.equals(row.year() + "_" + row.move())).toList();
            var sent = mine.stream()
                    .filter(row -> row.finalOn() != null)
                    .flatMap(row -> Collections.nCopies(row.number(), row.finalOn()).stream())
                    .toList();
            int open = mine.stream().filter(row -> row.finalOn() == null).mapToInt(Row::number).sum();
            return new Cohort(PhaseMove.find(mine.getFirst().move()).orElseThrow(), mine.getFirst().year(), sent, open,
                    0);
        }).toList();
    }

    /** The transfers of a cohort, those farthest from their plan first. */
    List<CohortLine> lines(Viewer viewer, PhaseMove move, int year, @Nullable Standing only, int standing,
            String name, UUID after, int limit) {
        return viewer.scope()
                .bind(db.sql("with page as (select t.id, " + STANDING + """
             as standing, n.name_used
              from transfers.transfer t join people.child_now n on n.child_id = t.child_id
             where t.move = :move and t.year = :year and\s""" + Scope.sees("t.authority_id", "t.child_id") + """
            ), listed as (
            select * from page p where (:only < 0 and p.standing < 6 or p.standing = :only)
               and (p.standing, p.name_used, p.id) > (:standing, :name, :after)
             order by p.standing, p.name_used, p.id limit :limit)
            select\s""" + COLUMNS + """
            , l.name_used, n.birth_date, s.name as setting,
                   (select max(h.held_on) from reviews.held h where h.plan_id = t.plan_id and h.held_on >= :since
                       and h.held_on <= coalesce(t.final_on, date 'infinity')) as held_on,
                   (select d.meeting_on from reviews.due d where d.plan_id = t.plan_id and d.held_on is null) as meeting_on
              from listed l
              join transfers.transfer t on t.id = l.id
              join people.child_now n on n.child_id = t.child_id
              left join settings.setting_now s on s.setting_id = n.setting_id
             order by l.standing, l.name_used, l.id
            """)
                        .param("move", move.code())
                        .param("year", year)
                        .param("only", only == null ? -1 : only.ordinal())
                        .param("standing", standing)
                        .param("name", name)
                        .param("after", after)
                        .param("limit", limit)
                        .param("since", LocalDate.of(year - 1, 4, 1)))
                .query((row, n) -> new CohortLine(stored(row, n).transfer(), row.getString("name_used"),
                        row.getObject("birth_date", LocalDate.class), row.getString("setting"),
                        row.getObject("held_on", LocalDate.class), row.getObject("meeting_on", LocalDate.class)))
                .list();
    }

    Optional<Stored> find(Viewer viewer, TransferId id) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS + " from transfers.transfer t where t.id = :id and "
                        + Scope.sees("t.authority_id", "t.child_id")).param("id", id.value()))
                .query(TransferStore::stored)
                .optional();
    }

    /** The open transfers of a plan, the nearest first. */
    List<Stored> openOf(Viewer viewer, PlanId plan) {
        return viewer.scope()
                .bind(db.sql("select " + COLUMNS
                        + """
                     from transfers.transfer t where t.plan_id = :plan and t.final_on is null and t.ended_on is null and\s"""
                        + Scope.sees("t.authority_id", "t.child_id") + " order by t.year").param("plan", plan.value()))
                .query(TransferStore::stored)
                .list();
    }

    /** Where the transfer stands now. False when somebody else moved it meanwhile. */
    boolean stand(Viewer by, Transfer to, long version) {
        var wish = to.wish();
        var named = to.named();
        return db.sql("""
            update transfers.transfer
               set asked_on = :asked, wish_on = :wishOn, wish_setting = :wishSetting, wish_words = :wishWords,
                   matter_id = :matter, named_on = :namedOn, named_setting = :namedSetting, named_words = :namedWords,
                   named_reasons = :reasons, final_on = :final, ended_on = :endedOn, ended_why = :endedWhy,
                   version = version + 1
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", to.id().value())
                .param("version", version)
                .param("asked", to.askedOn(), Types.DATE)
                .param("wishOn", wish == null ? null : wish.on(), Types.DATE)
                .param("wishSetting", wish == null ? null : wish.setting(), Types.OTHER)
                .param("wishWords", wish == null ? null : wish.words(), Types.VARCHAR)
                .param("matter", to.matter(), Types.OTHER)
                .param("namedOn", named == null ? null : named.on(), Types.DATE)
                .param("namedSetting", named == null ? null : named.setting(), Types.OTHER)
                .param("namedWords", named == null ? null : named.words(), Types.VARCHAR)
                .param("reasons", named == null ? null : named.reasons(), Types.VARCHAR)
                .param("final", to.finalOn(), Types.DATE)
                .param("endedOn", to.ended() == null ? null : to.ended().on(), Types.DATE)
                .param("endedWhy", to.ended() == null ? null : to.ended().why(), Types.VARCHAR)
                .update() == 1;
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        var wishOn = row.getObject("wish_on", LocalDate.class);
        var namedOn = row.getObject("named_on", LocalDate.class);
        var endedOn = row.getObject("ended_on", LocalDate.class);
        var transfer = new Transfer(new TransferId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                PhaseMove.find(row.getString("move")).orElseThrow(), row.getInt("year"),
                row.getObject("asked_on", LocalDate.class),
                wishOn == null
                        ? null
                        : new Transfer.Wish(wishOn, row.getObject("wish_setting", UUID.class),
                                row.getString("wish_words")),
                row.getObject("matter_id", UUID.class),
                namedOn == null
                        ? null
                        : new Transfer.Named(namedOn, row.getObject("named_setting", UUID.class),
                                row.getString("named_words"), row.getString("named_reasons")),
                row.getObject("final_on", LocalDate.class),
                endedOn == null ? null : new Transfer.Ended(endedOn, row.getString("ended_why")));
        return new Stored(transfer, row.getLong("version"), new ProcessId(row.getObject("process_id", UUID.class)));
    }
}
