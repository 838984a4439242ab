package continuum.advice;

import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams that give advice, as the memberships say, with what they have to do and how much they can. */
@Repository
class TeamStore {

    private static final String PEOPLE = """
        select m.party_id, m.party_name, m.role, c.id as account, c.name,
               (select count(*) from advice.asked a
                 where a.party_id = m.party_id and a.owner_account = c.id and a.given_on is null and a.taken_back_on is null) as open
          from access.membership m
          join access.account c on c.id = m.account_id
         where m.authority_id = :authority and c.closed_at is null
           and m.from_on <= :today and coalesce(m.to_on, :today) >= :today
        """;

    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    /** The teams by name, each with its people by name. */
    List<Team> teams(Viewer viewer, LocalDate today) {
        var loads = loads(viewer, today);
        var teams = new LinkedHashMap<UUID, Team>();
        db.sql(PEOPLE + """
            and m.party_id is not null and m.role in ('psychologist', 'health-adviser', 'social-care-adviser', 'adviser')
            order by m.party_name, m.party_id, c.name, c.id
            """)
                .param("authority", viewer.authority().value())
                .param("today", today)
                .query(row -> {
                    var id = row.getObject("party_id", UUID.class);
                    var name = row.getString("party_name");
                    teams.computeIfAbsent(id,
                            party -> new Team(party, name, new ArrayList<>(),
                                    loads.getOrDefault(party, Team.Load.NONE)))
                            .people()
                            .add(member(row));
                });
        return List.copyOf(teams.values());
    }

    /** Those who can answer for a team or a setting, by name. */
    List<Team.Member> people(Viewer viewer, UUID party, LocalDate today) {
        return db.sql(PEOPLE + """
            and m.party_id = :party and m.role in ('psychologist', 'health-adviser', 'social-care-adviser', 'adviser',
                                                   'senco', 'head-teacher')
            order by c.name, c.id
            """)
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("party", party)
                .query((row, n) -> member(row))
                .list();
    }

    void setCapacity(Viewer by, UUID team, LocalDate fromMonth, int aMonth, Instant now) {
        db.sql("""
            insert into advice.capacity (authority_id, team_id, from_month, a_month, set_by, recorded_at)
            values (:authority, :team, :month, :number, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("team", team)
                .param("month", fromMonth)
                .param("number", aMonth)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<UUID, Team.Load> loads(Viewer viewer, LocalDate today) {
        var loads = new HashMap<UUID, Team.Load>();
        viewer.scope()
                .bind(db.sql("""
            with capacity as (
                select distinct on (team_id) team_id, a_month from advice.capacity
                 where authority_id = :authority and from_month <= :month
                 order by team_id, from_month desc, recorded_at desc),
            work as (
                select a.party_id as team_id, count(*) filter (where a.given_on is null) as open,
                       count(*) filter (where a.asked_on >= :month) as asked
                  from advice.asked a
                 where a.authority_id = :authority and a.to_kind = 'team' and a.taken_back_on is null
                   and (a.given_on is null or a.asked_on >= :month)
                   and\s""" + Scope.sees("a.authority_id", "a.child_id") + """
                 group by a.party_id)
            select team_id, coalesce(w.open, 0) as open, coalesce(w.asked, 0) as asked, c.a_month
              from work w full join capacity c using (team_id)
            """).param("authority", viewer.authority().value()).param("month", today.withDayOfMonth(1)))
                .query(row -> {
                    loads.put(row.getObject("team_id", UUID.class),
                            new Team.Load(row.getInt("open"), row.getInt("asked"), number(row)));
                });
        return loads;
    }

    private static @Nullable Integer number(ResultSet row) throws SQLException {
        int number = row.getInt("a_month");
        return row.wasNull() ? null : number;
    }

    private static Team.Member member(ResultSet row) throws SQLException {
        return new Team.Member(new AccountId(row.getObject("account", UUID.class)), row.getString("name"),
                Role.find(row.getString("role")).orElseThrow(), row.getInt("open"));
    }
}
