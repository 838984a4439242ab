package continuum.papers;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.papers.ReleaseGate.Facts;
import continuum.people.ContactNeed;
import continuum.people.Relationship;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gate has to know of letters, read in one question for as many as a page shows. */
@Repository
class LeavingStore {

    private static final String FACTS = """
        select l.*, c.name_used as child_name, c.birth_date, c.died_on,
               exists (select from papers.letter_pdf f where f.authority_id = l.authority_id and f.letter_id = l.letter_id)
                   as has_pdf,
               tie.relationship, coalesce(tie.may_be_told, false) as may_be_told, a.email, a.contact_needs,
               exists (select from access.relation_now n where n.child_id = l.child_id and n.party_id = l.to_id)
                   as party_has_to_do,
               coalesce(ah.lines, ch.lines, o.address) as home, coalesce(ah.postcode, ch.postcode) as home_postcode,
               coalesce(a.address_restricted, false) or coalesce(ah.restricted, false)
                   or l.to_kind = 'young-person' and (c.address_restricted or coalesce(ch.restricted, false)) as restricted,
               l.subject is null or exists (
                   select from history.entry e
                    where e.subject = l.subject
                      and e.child_id = any (array(select l.child_id union all select s.child_id from access.same_child s
                                                   where s.root_id = l.child_id))) as of_this_child,
               (select coalesce(p.title, 'A paper') from papers.attachment t
                  left join papers.paper p on p.authority_id = t.authority_id and p.id = t.paper_id and p.child_id = l.child_id
                  left join papers.removal x on x.authority_id = t.authority_id and x.paper_id = t.paper_id
                 where t.authority_id = l.authority_id and t.letter_id = l.letter_id
                   and (p.id is null or x.paper_id is not null
                        or l.to_kind in ('adult', 'young-person') and p.audience <> 'family') limit 1) as wrong_paper,
               (select ac.email from access.membership m join access.account ac on ac.id = m.account_id
                 where m.party_id = l.to_id and m.authority_id = l.authority_id and ac.closed_at is null
                   and m.role = case l.to_kind when 'adult' then 'parent' when 'young-person' then 'young-person' end
                   and m.stopped_at is null and m.from_on <= access.today()
                   and coalesce(m.to_on, access.today()) >= access.today()
                   and exists (select from access.relation_now n where n.child_id = l.child_id and n.party_id = l.to_id)
                 order by m.from_on desc limit 1) as account
          from papers.letter_now l
          join people.child c on c.child_id = l.child_id
          left join lateral (select r.relationship, r.may_be_told from people.responsible r
                              where l.to_kind = 'adult' and r.child_id = l.child_id and r.person_id = l.to_id
                                and r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today()
                              order by r.may_be_told, r.contact_order limit 1) tie on true
          left join people.adult a on l.to_kind = 'adult' and a.person_id = l.to_id
          left join lateral (select h.lines, h.postcode, h.restricted from people.adult_address h
                              where l.to_kind = 'adult' and h.person_id = l.to_id and h.from_on <= access.today()
                              order by h.from_on desc, h.recorded_at desc limit 1) ah on true
          left join lateral (select h.lines, h.postcode, h.restricted from people.child_address h
                              where l.to_kind = 'young-person' and h.child_id = l.child_id and h.from_on <= access.today()
                              order by h.from_on desc, h.recorded_at desc limit 1) ch on true
          left join lateral (select f.name, f.address from papers.office f
                              where f.authority_id = l.authority_id and f.kind = l.to_kind
                              order by f.recorded_at desc limit 1) o on o.name <> ''
         where l.authority_id = :authority and l.letter_id = any(cast(:ids as uuid[])) and\s"""
            + Scope.sees("l.authority_id", "l.child_id");

    private final JdbcClient db;

    LeavingStore(JdbcClient db) {
        this.db = db;
    }

    List<Facts> facts(Viewer viewer, Collection<LetterId> letters) {
        return viewer.scope()
                .bind(db.sql(FACTS)
                        .param("authority", viewer.authority().value())
                        .param("ids", letters.stream().map(LetterId::toString).toArray(String[]::new)))
                .query((row, number) -> facts(row))
                .list();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var relationship = row.getString("relationship");
        var needs = row.getArray("contact_needs");
        return new Facts(LetterStore.letter(row, 0), row.getString("to_kind"), row.getString("child_name"),
                row.getObject("birth_date", LocalDate.class), row.getObject("died_on", LocalDate.class),
                relationship == null ? null : Relationship.of(relationship), row.getBoolean("may_be_told"),
                row.getBoolean("party_has_to_do"), home(row), row.getBoolean("restricted"),
                row.getBoolean("of_this_child"), row.getString("wrong_paper"), row.getString("email"),
                row.getString("account"), needs != null
                        && Arrays.asList((String[]) needs.getArray()).contains(ContactNeed.ONLINE_LETTERS.code()));
    }

    private static List<String> home(ResultSet row) throws SQLException {
        var lines = row.getString("home");
        if (lines == null) {
            return List.of();
        }
        var home = new ArrayList<>(Letterhead.lines(lines));
        if (row.getString("home_postcode") != null) {
            home.add(row.getString("home_postcode"));
        }
        return List.copyOf(home);
    }
}
