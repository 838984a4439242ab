package continuum.decisions;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.decisions.Standing.OnAgenda;
import continuum.decisions.Standing.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of matters: what waits for whom, what stands on an agenda, and how matters ended. */
@Repository
class StandingStore {

    private static final String COLUMNS = """
        m.id, m.child_id, c.name_used, m.asks, m.put_on, m.due_on, g.held_on, p.name as panel,
        l.id is not null and l.heard_at is null and l.taken_off_at is null as listed,
        q.recorded_at is not null or r.outcome is not null as with_officer,
        (select o ->> 'words' from jsonb_array_elements(m.outcomes) o where o ->> 'code' = r.outcome) as advised
        """;

    private static final String ABOUT = """
          left join people.child_now c on c.authority_id = m.authority_id and c.child_id = m.child_id
          left join decisions.officer_queue q on q.authority_id = m.authority_id and q.matter_id = m.id and q.ended_at is null
          left join lateral (select a.outcome from decisions.recommendation a
                              where a.authority_id = m.authority_id and a.matter_id = m.id
                              order by a.recorded_at desc, a.id desc limit 1) r on true
        """;

    private static final String UNDECIDED = """
        select\s""" + COLUMNS + """
          from decisions.matter m
          left join decisions.listing l on l.authority_id = m.authority_id and l.matter_id = m.id
                and l.heard_at is null and l.taken_off_at is null
          left join decisions.meeting g on g.authority_id = l.authority_id and g.id = l.meeting_id
          left join decisions.panel p on p.authority_id = g.authority_id and p.id = g.panel_id
        """ + ABOUT + """
         where m.authority_id = :authority
           and not exists (select from decisions.decision d where d.authority_id = m.authority_id and d.matter_id = m.id)
           and not exists (select from decisions.withdrawal w where w.authority_id = m.authority_id and w.matter_id = m.id)
        """ + MatterStore.NOT_CLOSED + " and " + Scope.sees("m.authority_id", "m.child_id");

    private static final String AGENDA = """
        select\s""" + COLUMNS + """
             , l.place, l.heard_at is not null as heard, g.starts_at, g.minutes_each, m.id is null as closed,
               (select count(*) from decisions.conflict x where x.authority_id = l.authority_id
                   and x.matter_id = l.matter_id and x.lifted_at is null) as conflicts
          from decisions.listing l
          join decisions.meeting g on g.authority_id = l.authority_id and g.id = l.meeting_id
          join decisions.panel p on p.authority_id = g.authority_id and p.id = g.panel_id
          left join decisions.matter m on m.authority_id = l.authority_id and m.id = l.matter_id and\s"""
            + Scope.sees("m.authority_id", "m.child_id") + MatterStore.NOT_CLOSED + ABOUT + """
         where l.authority_id = :authority and l.meeting_id = :meeting and l.taken_off_at is null
           and (:anyPanel or g.panel_id = :party)
         order by l.place, l.recorded_at
        """;

    private final JdbcClient db;

    StandingStore(JdbcClient db) {
        this.db = db;
    }

    /** Undecided matters, the one due first before the others. */
    List<Standing> undecided(Viewer viewer, int limit) {
        return bound(viewer, UNDECIDED + " order by m.due_on, m.id limit :limit").param("limit", limit)
                .query(StandingStore::standing)
                .list();
    }

    List<OnAgenda> agenda(Viewer viewer, MeetingId meeting) {
        var places = new int[1];
        return bound(viewer, AGENDA).param("meeting", meeting.value())
                .param("anyPanel", PanelStore.anyPanel(viewer))
                .param("party", viewer.party(), Types.OTHER)
                .query((row, number) -> {
                    var at = row.getObject("starts_at", LocalTime.class)
                            .plusMinutes((long) row.getInt("minutes_each") * places[0]++);
                    return new OnAgenda(at, row.getBoolean("closed") ? null : standing(row, number),
                            row.getBoolean("heard"),
                            row.getInt("conflicts"));
                })
                .list();
    }

    /** How the matters of each kind decided from this day on ended. */
    List<Consistency> consistency(Viewer viewer, LocalDate from) {
        var kinds = db.sql("""
            select m.kind, max(m.asks) as asks, count(*) as decided,
                   percentile_cont(0.5) within group (order by d.decided_on - m.put_on) as median,
                   count(*) filter (where jsonb_array_length(d.sat) > 0) as after_panel,
                   count(*) filter (where d.other_than_panel is not null) as other
              from decisions.matter m join decisions.decision d on d.authority_id = m.authority_id and d.matter_id = m.id
             where m.authority_id = :authority and d.decided_on >= :from
             group by m.kind order by m.kind
            """)
                .param("authority", viewer.authority().value())
                .param("from", from)
                .query((row, number) -> new Object[]{row.getString("kind"), new Consistency(row.getString("asks"),
                        row.getLong("decided"), row.getDouble("median"), row.getLong("after_panel"),
                        row.getLong("other"),
                        List.of(), List.of())})
                .list();
        return kinds.stream().map(kind -> {
            var counted = (Consistency) kind[1];
            return new Consistency(counted.asks(), counted.decided(), counted.medianDays(), counted.afterPanel(),
                    counted.otherThanPanel(), outcomes(viewer, (String) kind[0], from),
                    criteria(viewer, (String) kind[0], from));
        }).toList();
    }

    /** How matters of a kind ended since a day. */
    List<Consistency.Count> outcomes(Viewer viewer, String kind, LocalDate from) {
        return db.sql("""
            select coalesce(max((select o ->> 'words' from jsonb_array_elements(m.outcomes) o where o ->> 'code' = d.outcome)),
                            d.outcome) as words, count(*) as number
              from decisions.matter m join decisions.decision d on d.authority_id = m.authority_id and d.matter_id = m.id
             where m.authority_id = :authority and m.kind = :kind and d.decided_on >= :from
             group by d.outcome order by 2 desc
            """)
                .param("authority", viewer.authority().value())
                .param("kind", kind)
                .param("from", from)
                .query(Consistency.Count.class)
                .list();
    }

    private List<Consistency.Found> criteria(Viewer viewer, String kind, LocalDate from) {
        return db.sql("""
            select coalesce(max((select c ->> 'words' from jsonb_array_elements(m.criteria) c where c ->> 'code' = f.criterion)),
                            f.criterion) as words,
                   count(*) filter (where f.met) as met, count(*) filter (where not f.met) as not_met
              from decisions.matter m
              join decisions.decision d on d.authority_id = m.authority_id and d.matter_id = m.id
              join decisions.finding f on f.authority_id = m.authority_id and f.matter_id = m.id
             where m.authority_id = :authority and m.kind = :kind and d.decided_on >= :from
             group by f.criterion order by f.criterion
            """)
                .param("authority", viewer.authority().value())
                .param("kind", kind)
                .param("from", from)
                .query(Consistency.Found.class)
                .list();
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, String sql) {
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("authority", viewer.authority().value())
                        .param("membership", viewer.membership(), Types.OTHER));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var where = row.getBoolean("listed")
                ? Where.MEETING
                : row.getBoolean("with_officer") ? Where.OFFICER : Where.NOBODY;
        return new Standing(new MatterId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"), row.getString("asks"),
                row.getObject("put_on", LocalDate.class), row.getObject("due_on", LocalDate.class), where,
                row.getObject("held_on", LocalDate.class), row.getString("panel"), row.getString("advised"));
    }
}
