package continuum.people;

import continuum.access.Scope;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.history.Looking;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register entry itself and the facts with dates around it. */
@Repository
class ChildStore {

    private static final String CHILD = """
        select c.*, exists (select from access.sealed_now z where z.child_id = c.child_id) as sealed,
               (select max(o.until_at) from access.opening o
                 where o.child_id = c.child_id and o.account_id = :scopeAccount and o.broken_glass
                   and o.closed_at is null and o.until_at > access.moment()) as glass_until,
               n.setting_id, g.name as setting_name, n.sen_provision, n.primary_need, n.secondary_need, n.neighbourhood,
               (select l.placing_authority from people.care_spell l
                 where l.child_id = c.child_id and l.from_on <= access.today()
                   and coalesce(l.to_on, access.today()) >= access.today() limit 1) as placing_authority,
               (select i.value from people.identifier i where i.child_id = c.child_id and i.kind = 'upn'
                 order by i.problem is not null, i.recorded_at desc, i.id desc limit 1) as upn
               %s
          from people.child c
          join people.child_now n on n.child_id = c.child_id
          left join settings.setting_now g on g.authority_id = c.authority_id and g.setting_id = n.setting_id
         where c.child_id = (select coalesce((select s.root_id from access.same_child s where s.child_id = :child), :child))
           and %s
        """;

    private final JdbcClient db;

    ChildStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Child> find(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(CHILD.formatted("", Scope.sees("c.authority_id", "c.child_id")))
                        .param("child", child.value()))
                .query((row, number) -> child(row))
                .optional();
    }

    /** The same, and that this viewer looked is recorded in the same question. */
    Optional<Child> open(Viewer viewer, ChildId child, String page, Instant now) {
        var statement = db.sql(CHILD.formatted(", " + Looking.at("c.child_id"),
                Scope.sees("c.authority_id", "c.child_id"))).param("child", child.value());
        return Looking.bind(viewer.scope().bind(statement), viewer, page, null, now)
                .query((row, number) -> child(row))
                .optional();
    }

    /** The one child with this number and birth date; none when two have them. Entries that were joined are one. */
    Optional<ChildId> withNumber(Viewer system, String number, LocalDate born) {
        var found = db.sql("""
            select distinct coalesce(s.root_id, i.child_id)
              from people.identifier i
              join people.child c on c.child_id = i.child_id
              left join access.same_child s on s.child_id = i.child_id
             where i.authority_id = :authority and i.value = :number and c.birth_date = :born
            """)
                .param("authority", system.authority().value())
                .param("number", number)
                .param("born", born)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(new ChildId(found.getFirst())) : Optional.empty();
    }

    /** Whether the entry was still at this version and now says the new details. */
    boolean change(Viewer viewer, ChildId child, int version, Details to) {
        return viewer.scope()
                .bind(db.sql("""
            update people.child c
               set given_name = :given, family_name = :family, name_used = :used, birth_date = :birth,
                   birth_expected = :expected, sex = :sex, ethnicity = :ethnicity, first_language = :language,
                   contact_needs = :needs::text[], contact_language = :contactLanguage, contact_note = :note,
                   upn_unknown = :upnUnknown, version = version + 1
             where c.child_id = :child and c.version = :version and\s""" + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("version", version)
                        .param("given", to.givenName())
                        .param("family", to.familyName())
                        .param("used", to.nameUsed())
                        .param("birth", to.birthDate(), Types.DATE)
                        .param("expected", to.birthExpected())
                        .param("sex", to.sex(), Types.VARCHAR)
                        .param("ethnicity", to.ethnicity(), Types.VARCHAR)
                        .param("language", to.firstLanguage(), Types.VARCHAR)
                        .param("needs", to.contactNeeds().codes().toArray(String[]::new))
                        .param("contactLanguage", to.contactNeeds().language(), Types.VARCHAR)
                        .param("note", to.contactNeeds().note())
                        .param("upnUnknown", to.upnUnknown(), Types.VARCHAR))
                .update() == 1;
    }

    /** Whether the entry was still at this version, which is over now. */
    boolean touch(Viewer viewer, ChildId child, long version) {
        return viewer.scope()
                .bind(db.sql("update people.child c set version = version + 1 "
                        + "where c.child_id = :child and c.version = :version and "
                        + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("version", version))
                .update() == 1;
    }

    /** Takes a line out of its table and keeps it as it stood. False when it was not there any more. */
    boolean takeBack(Viewer viewer, ChildId child, Fact fact, UUID line, String why, Instant now) {
        var whose = fact == Fact.ADULT_ADDRESS
                ? "c.person_id in (select r.person_id from people.responsible r where r.child_id = :child and "
                        + Scope.sees("r.authority_id", "r.child_id") + ")"
                : "c.child_id = :child and " + Scope.sees("c.authority_id", "c.child_id");
        return viewer.scope()
                .bind(db.sql("""
            with gone as (delete from people.%s c where c.id = :line and %s returning c.*)
            insert into people.taken_back (authority_id, child_id, id, fact, line, why, taken_back_by, taken_back_at)
            select gone.authority_id, :child, gone.id, :fact, to_jsonb(gone), :why, :name, :now from gone
            """.formatted(fact.table(), whose))
                        .param("child", child.value())
                        .param("line", line)
                        .param("fact", fact.code())
                        .param("why", why)
                        .param("name", viewer.name())
                        .param("now", now.atOffset(ZoneOffset.UTC)))
                .update() == 1;
    }

    /** What a setting is called, as far as the viewer's register of settings knows it. */
    Optional<String> settingName(SettingId setting) {
        return db.sql("select name from settings.setting where id = :id")
                .param("id", setting.value())
                .query(String.class)
                .optional();
    }

    /** Says which of two rolls is the main one. */
    void rollStatus(Viewer viewer, ChildId child, SettingId setting, String status) {
        viewer.scope()
                .bind(db.sql("update people.enrolment c set status = :status "
                        + "where c.child_id = :child and c.setting_id = :setting and c.to_on is null and "
                        + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("setting", setting.value())
                        .param("status", status))
                .update();
    }

    void died(Viewer viewer, ChildId child, @Nullable LocalDate on) {
        viewer.scope()
                .bind(db.sql(
                        "update people.child c set died_on = :on, version = version + 1 where c.child_id = :child and "
                                + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("on", on, Types.DATE))
                .update();
    }

    /** Marks the child and every address of theirs, so that the policy on addresses needs no look at the child. */
    void restrict(Viewer viewer, ChildId child, @Nullable String reason) {
        for (var statement : List.of("""
            update people.child_address c set restricted = :reason::text is not null, restricted_reason = :reason
             where c.child_id = :child and\s""", """
            update people.child c set address_restricted = :reason::text is not null, version = version + 1
             where c.child_id = :child and\s""")) {
            viewer.scope()
                    .bind(db.sql(statement + Scope.sees("c.authority_id", "c.child_id"))
                            .param("child", child.value())
                            .param("reason", reason, Types.VARCHAR))
                    .update();
        }
    }

    List<Identifier> identifiers(Viewer viewer, ChildId child) {
        return of(viewer, child, "select distinct on (c.kind, c.value) c.* from people.identifier c where ",
                " order by c.kind, c.value")
                .query((row, number) -> new Identifier(IdentifierKind.of(row.getString("kind")),
                        row.getString("value"), row.getString("problem")))
                .list();
    }

    List<OtherName> otherNames(Viewer viewer, ChildId child) {
        return of(viewer, child, "select c.* from people.child_name c where ",
                " order by c.until desc nulls first, c.id")
                .query((row, number) -> new OtherName(row.getString("given_name"), row.getString("family_name"),
                        "former".equals(row.getString("kind")), day(row, "until")))
                .list();
    }

    /** Newest first; a restricted one only for those who may know it. */
    List<Address> addresses(Viewer viewer, ChildId child) {
        return of(viewer, child, "select c.* from people.child_address c where ",
                " order by c.from_on desc, c.recorded_at desc")
                .query((row, number) -> new Address(row.getString("lines"), row.getString("postcode"),
                        row.getString("neighbourhood"), row.getString("restricted_reason"), day(row, "from_on")))
                .list();
    }

    /** Newest first. */
    List<Enrolment> enrolments(Viewer viewer, ChildId child) {
        return of(viewer, child,
                "select distinct c.setting_id, c.status, c.from_on, c.to_on from people.enrolment c where ",
                " order by c.from_on desc")
                .query((row, number) -> new Enrolment(new SettingId(row.getObject("setting_id", UUID.class)),
                        row.getString("status"), day(row, "from_on"), day(row, "to_on")))
                .list();
    }

    /** Newest first. */
    List<SenStatus> sen(Viewer viewer, ChildId child) {
        return of(viewer, child, "select c.* from people.sen_status c where ",
                " order by c.from_on desc, c.recorded_at desc")
                .query((row, number) -> new SenStatus(SenProvision.of(row.getString("provision")),
                        row.getString("primary_need"), row.getString("secondary_need"), day(row, "from_on")))
                .list();
    }

    /** Newest first. */
    List<CareSpell> care(Viewer viewer, ChildId child) {
        return of(viewer, child, "select c.* from people.care_spell c where ", " order by c.from_on desc")
                .query((row, number) -> new CareSpell(row.getString("placing_authority"), day(row, "from_on"),
                        day(row, "to_on")))
                .list();
    }

    List<Capacity> capacity(Viewer viewer, ChildId child) {
        return of(viewer, child, "select c.* from people.capacity c where ",
                " order by c.from_on desc, c.recorded_at desc")
                .query((row, number) -> Capacity.read(row))
                .list();
    }

    /** Ends whatever roll, or time in care, is open. */
    void endEnrolment(Viewer viewer, ChildId child, SettingId setting, LocalDate last) {
        viewer.scope()
                .bind(db.sql("""
            update people.enrolment c set to_on = greatest(:last, from_on)
             where c.child_id = :child and c.setting_id = :setting and c.to_on is null and\s"""
                        + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("setting", setting.value())
                        .param("last", last))
                .update();
    }

    void endCare(Viewer viewer, ChildId child, LocalDate last) {
        viewer.scope()
                .bind(db.sql("update people.care_spell c set to_on = greatest(:last, from_on) "
                        + "where c.child_id = :child and c.to_on is null and "
                        + Scope.sees("c.authority_id", "c.child_id")).param("child", child.value()).param("last", last))
                .update();
    }

    private JdbcClient.StatementSpec of(Viewer viewer, ChildId child, String select, String order) {
        return viewer.scope()
                .bind(db.sql(select + "c.child_id = :child and " + Scope.sees("c.authority_id", "c.child_id") + order)
                        .param("child", child.value()));
    }

    private static Child child(ResultSet row) throws SQLException {
        var setting = row.getObject("setting_id", UUID.class);
        return new Child(new ChildId(row.getObject("child_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)), row.getString("given_name"),
                row.getString("family_name"), row.getString("name_used"), day(row, "birth_date"),
                row.getBoolean("birth_expected"), day(row, "died_on"), row.getString("sex"), row.getString("ethnicity"),
                row.getString("first_language"), setting == null ? null : new SettingId(setting),
                row.getString("setting_name"), SenProvision.of(row.getString("sen_provision")),
                row.getString("primary_need"),
                row.getString("secondary_need"), row.getString("neighbourhood"), row.getString("placing_authority"),
                row.getBoolean("address_restricted"), contactNeeds(row), row.getString("upn"),
                row.getString("upn_unknown"), standing(row), row.getInt("version"));
    }

    private static Seals.Standing standing(ResultSet row) throws SQLException {
        var until = row.getTimestamp("glass_until");
        return new Seals.Standing(row.getBoolean("sealed"), until == null ? null : until.toInstant());
    }

    static ContactNeeds contactNeeds(ResultSet row) throws SQLException {
        Array stored = row.getArray("contact_needs");
        var needs = new HashSet<ContactNeed>();
        Arrays.stream((String[]) stored.getArray()).map(ContactNeed::of).forEach(needs::add);
        return new ContactNeeds(needs, row.getString("contact_language"), row.getString("contact_note"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
