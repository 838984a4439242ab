package continuum.access;

import continuum.area.AuthorityId;
import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which child has to do with which setting, team or person, from when to when. It decides who may see the child. */
@Component
public class Relations {

    /** Why a party has to do with a child. */
    public enum Kind {
        ATTENDS,
        PARENT,
        SELF,
        TEAM,
        ADVICE,
        PANEL,
        PLACEMENT,
        OTHER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient db;

    Relations(JdbcClient db) {
        this.db = db;
    }

    /** From this day on the party has to do with the child. Saying it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(AuthorityId authority, ChildId child, UUID party, Kind kind, LocalDate from) {
        db.sql("""
            insert into access.relation (authority_id, child_id, party_id, kind, from_on)
            select :authority, :child, :party, :kind, :from
             where not exists (select from access.relation where authority_id = :authority and child_id = :child
                                  and party_id = :party and kind = :kind and to_on is null)
                on conflict do nothing
            """)
                .param("authority", authority.value())
                .param("child", child.value())
                .param("party", party)
                .param("kind", kind.code())
                .param("from", from)
                .update();
    }

    /** The last day on which the party had to do with the child. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(AuthorityId authority, ChildId child, UUID party, Kind kind, LocalDate last) {
        db.sql("""
            update access.relation set to_on = greatest(:last, from_on)
             where authority_id = :authority and child_id = :child and party_id = :party and kind = :kind and to_on is null
            """)
                .param("authority", authority.value())
                .param("child", child.value())
                .param("party", party)
                .param("kind", kind.code())
                .param("last", last)
                .update();
    }
}
