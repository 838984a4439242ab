package continuum.access;

import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    /** What a child has to do with a party, from a day to a day; without an end it goes on. */
    public record Relation(ChildId child, UUID party, Kind kind, LocalDate from, @Nullable LocalDate to) {}

    private final JdbcClient db;
    private final DataSource database;

    Relations(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /** Many at once, as they are given. One that is there already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(AuthorityId authority, Collection<Relation> many) {
        var rows = Rows.of("access.relation", "authority_id", "child_id", "party_id", "kind", "from_on", "to_on")
                .keepExisting();
        many.forEach(one -> rows.add(authority, one.child(), one.party(), one.kind().code(), one.from(), one.to()));
        rows.write(database);
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

    /** As {@link #end}, but a relation that began after that day never was: the party stops seeing the child at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(AuthorityId authority, ChildId child, UUID party, Kind kind, LocalDate last) {
        db.sql("""
            delete from access.relation
             where authority_id = :authority and child_id = :child and party_id = :party and kind = :kind
               and to_on is null and from_on > :last
            """)
                .param("authority", authority.value())
                .param("child", child.value())
                .param("party", party)
                .param("kind", kind.code())
                .param("last", last)
                .update();
        end(authority, child, party, kind, last);
    }

    /**
     * Somebody has a tie to the child: in this one membership they see nothing of the child from now on, whatever their
     * party has to do with the child. Saying it twice changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void turnAway(Viewer by, ChildId child, UUID membership, String why) {
        db.sql("""
            insert into access.turned_away (id, authority_id, child_id, membership_id, why, by_name, from_at)
            values (:id, :authority, :child, :membership, :why, :by, access.moment())
                on conflict do nothing
            """)
                .param("id", UUID.randomUUID())
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("membership", membership)
                .param("why", why)
                .param("by", by.name())
                .update();
    }

    /** They were turned away by mistake. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letBackIn(Viewer by, ChildId child, UUID membership) {
        db.sql("""
            update access.turned_away set ended_at = access.moment(), ended_by_name = :by
             where authority_id = :authority and child_id = :child and membership_id = :membership and ended_at is null
            """)
                .param("by", by.name())
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("membership", membership)
                .update();
    }

    /** From now on these entries are one child, kept under the first: whoever sees one of them sees all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sameChild(AuthorityId authority, Collection<ChildId> entries) {
        var ids = entries.stream().map(entry -> entry.value().toString()).toArray(String[]::new);
        db.sql("delete from access.same_child where child_id = any(:ids::uuid[])").param("ids", ids).update();
        if (ids.length > 1) {
            db.sql("""
                insert into access.same_child (authority_id, child_id, root_id)
                select :authority, unnest(:ids::uuid[]), :root::uuid
                """)
                    .param("authority", authority.value())
                    .param("ids", ids)
                    .param("root", ids[0])
                    .update();
        }
    }
}
