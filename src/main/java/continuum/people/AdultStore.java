package continuum.people;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The adults around a child. */
@Repository
class AdultStore {

    private final JdbcClient db;

    AdultStore(JdbcClient db) {
        this.db = db;
    }

    List<Responsible> around(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("""
            select r.*, a.given_name, a.family_name, a.organisation, a.email, a.telephone, a.contact_needs,
                   a.contact_language, a.contact_note, a.address_restricted, h.lines, h.postcode, h.restricted_reason,
                   h.from_on as home_from, h.id as home_id
              from people.responsible r
              join people.adult a on a.person_id = r.person_id
              left join lateral (select h.* from people.adult_address h
                                  where h.person_id = r.person_id and h.from_on <= access.today()
                                  order by h.from_on desc, h.recorded_at desc limit 1) h on true
             where r.child_id = :child and coalesce(r.to_on, access.today()) >= access.today() and\s"""
                        + Scope.sees("r.authority_id", "r.child_id") + """
             order by r.relationship in ('social-worker', 'virtual-school', 'professional', 'advocate', 'other'),
                      r.contact_order, r.id
            """).param("child", child.value()))
                .query((row, number) -> responsible(row))
                .list();
    }

    boolean change(Viewer viewer, ChildId child, UUID tie, int version, Tie to) {
        var notTold = to.notTold();
        return viewer.scope()
                .bind(db.sql("""
            update people.responsible c
               set relationship = :relationship, parental_responsibility = :parental, lives_with = :livesWith,
                   may_be_told = :mayBeTold, not_told_reason = :reason, not_told_decided_by = :decidedBy,
                   not_told_decided_on = :decidedOn, contact_order = :order, from_on = :from, to_on = :to,
                   version = version + 1
             where c.child_id = :child and c.id = :tie and c.version = :version and\s"""
                        + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("tie", tie)
                        .param("version", version)
                        .param("relationship", to.relationship().code())
                        .param("parental", to.parentalResponsibility())
                        .param("livesWith", to.livesWith())
                        .param("mayBeTold", to.mayBeTold())
                        .param("reason", notTold == null ? null : notTold.reason(), Types.VARCHAR)
                        .param("decidedBy", notTold == null ? null : notTold.decidedBy(), Types.VARCHAR)
                        .param("decidedOn", notTold == null ? null : notTold.decidedOn(), Types.DATE)
                        .param("order", to.contactOrder())
                        .param("from", to.from())
                        .param("to", to.to(), Types.DATE))
                .update() == 1;
    }

    /** The second wall alone says whose adults these are: those around a child that the viewer sees. */
    void change(Viewer viewer, PersonId person, Adult to) {
        db.sql("""
            update people.adult
               set given_name = :given, family_name = :family, organisation = :organisation, email = :email,
                   telephone = :telephone, contact_needs = :needs::text[], contact_language = :language,
                   contact_note = :note, version = version + 1
             where person_id = :person and authority_id = :authority
            """)
                .param("person", person.value())
                .param("authority", viewer.authority().value())
                .param("given", to.givenName())
                .param("family", to.familyName())
                .param("organisation", to.organisation())
                .param("email", to.email(), Types.VARCHAR)
                .param("telephone", to.telephone(), Types.VARCHAR)
                .param("needs", to.contactNeeds().codes().toArray(String[]::new))
                .param("language", to.contactNeeds().language(), Types.VARCHAR)
                .param("note", to.contactNeeds().note())
                .update();
    }

    /** Marks the adult and every address of theirs. */
    void restrict(Viewer viewer, PersonId person, String reason) {
        for (var statement : List.of("""
            update people.adult_address set restricted = true, restricted_reason = coalesce(restricted_reason, :reason)
             where person_id = :person and authority_id = :authority
            """, """
            update people.adult set address_restricted = true, version = version + 1
             where person_id = :person and authority_id = :authority and :reason <> ''
            """)) {
            db.sql(statement)
                    .param("person", person.value())
                    .param("authority", viewer.authority().value())
                    .param("reason", reason)
                    .update();
        }
    }

    private static Responsible responsible(ResultSet row) throws SQLException {
        var adult = new Adult(new PersonId(row.getObject("person_id", UUID.class)), row.getString("given_name"),
                row.getString("family_name"), row.getString("organisation"), row.getString("email"),
                row.getString("telephone"), ChildStore.contactNeeds(row));
        var tie = new Tie(Relationship.of(row.getString("relationship")), row.getBoolean("parental_responsibility"),
                row.getBoolean("lives_with"), notTold(row), row.getInt("contact_order"), ChildStore.day(row, "from_on"),
                ChildStore.day(row, "to_on"));
        var lines = row.getString("lines");
        var address = lines == null
                ? null
                : new Address(lines, row.getString("postcode"), null, row.getString("restricted_reason"),
                        ChildStore.day(row, "home_from"));
        return new Responsible(row.getObject("id", UUID.class), adult, tie, address,
                row.getObject("home_id", UUID.class), row.getBoolean("address_restricted"), row.getInt("version"));
    }

    private static @Nullable NotTold notTold(ResultSet row) throws SQLException {
        return row.getBoolean("may_be_told")
                ? null
                : new NotTold(row.getString("not_told_reason"), row.getString("not_told_decided_by"),
                        ChildStore.day(row, "not_told_decided_on"));
    }
}
