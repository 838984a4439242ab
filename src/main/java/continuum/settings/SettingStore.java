package continuum.settings;

import continuum.access.Viewer;
import continuum.area.SettingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {

    private static final String SETTING = """
        select s.*, n.neighbourhood as counts_to, n.in_area, n.status as status_now,
               w.code as stands_in_ward, w.name as ward_name,
               (select d.decile from settings.deprivation d
                 where d.authority_id = s.authority_id and d.lsoa_code = s.lsoa_code
                 order by d.index_year desc limit 1) as decile
          from settings.setting s
          join settings.setting_now n on n.authority_id = s.authority_id and n.setting_id = s.id
          left join settings.lsoa l on l.authority_id = s.authority_id and l.code = s.lsoa_code
          left join settings.ward w on w.authority_id = s.authority_id and w.code = coalesce(s.ward_code, l.ward_code)
        """;
    private static final String LISTED = """
        select n.setting_id, n.urn, n.laestab, n.ukprn, n.name, n.kind, n.phase, n.status, n.low_age, n.high_age,
               s.town, n.postcode, n.neighbourhood, n.cluster, n.capacity, n.in_area
          from settings.setting_now n
          join settings.setting s on s.authority_id = n.authority_id and s.id = n.setting_id
        """;
    /** What a list holds: typed words stand in the name, or the typed number or postcode is the setting's own. */
    private static final String WANTED = """
         where n.authority_id = :authority
           and (:everywhere or n.in_area)
           and (:closedToo or n.is_open)
           and (:kind::text is null or n.kind = :kind)
           and (:phase::text is null or n.phase = :phase)
           and (:neighbourhood::text is null or n.neighbourhood = :neighbourhood)
           and (:cluster::text is null or n.cluster = :cluster)
           and (:name::text is null or lower(s.name) like :name
                or n.urn = :number or n.laestab = :number or n.ukprn = :number
                or replace(n.postcode, ' ', '') = :postcode)
        """;

    private final JdbcClient db;

    SettingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Setting> find(Viewer viewer, SettingId id) {
        return db.sql(SETTING + " where s.authority_id = :authority and s.id = :id")
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .query(SettingStore::setting)
                .optional();
    }

    Optional<Setting> findByUrn(Viewer viewer, String urn) {
        return db.sql(SETTING + " where s.authority_id = :authority and s.urn = :urn")
                .param("authority", viewer.authority().value())
                .param("urn", urn)
                .query(SettingStore::setting)
                .optional();
    }

    /** Follows successors as far as the register holds the setting. A ring in the file does no harm. */
    String lastSuccessor(Viewer viewer, String urn) {
        return db.sql("""
            with recursive line as (
                select :urn::text as urn, 0 as step, array[:urn::text] as seen
                union all
                select k.linked_urn, step + 1, seen || k.linked_urn
                  from line
                  join settings.link k on k.authority_id = :authority and k.urn = line.urn
                  join settings.setting s on s.authority_id = k.authority_id and s.urn = k.linked_urn
                 where k.kind like 'Successor%' and k.linked_urn <> all (seen) and step < 20)
            select urn from line order by step desc, urn desc limit 1
            """)
                .param("authority", viewer.authority().value())
                .param("urn", urn)
                .query(String.class)
                .single();
    }

    List<Listed> list(Viewer viewer, Wanted wanted, @Nullable SettingId after, int limit) {
        return bind(viewer, wanted, db.sql(LISTED + WANTED + """
               and (:after::uuid is null or (lower(s.name), s.id) > (select lower(a.name), a.id from settings.setting a
                                                                     where a.authority_id = :authority and a.id = :after::uuid))
             order by lower(s.name), s.id
             limit :limit
            """))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(SettingStore::listed)
                .list();
    }

    long count(Viewer viewer, Wanted wanted) {
        return bind(viewer, wanted, db.sql("""
            select count(*) from settings.setting_now n
              join settings.setting s on s.authority_id = n.authority_id and s.id = n.setting_id
            """ + WANTED)).query(Long.class).single();
    }

    List<Listed> search(Viewer viewer, String typed, int limit) {
        var wanted = Wanted.anywhere(typed);
        return bind(viewer, wanted, db.sql(LISTED + """
             where n.authority_id = :authority and n.is_open
               and (lower(s.name) like :name or public.word_similarity(:typed, lower(s.name)) > 0.5
                    or n.urn = :number or n.laestab = :number or n.ukprn = :number
                    or replace(n.postcode, ' ', '') = :postcode)
             order by n.in_area desc, lower(s.name) like :name desc,
                      public.word_similarity(:typed, lower(s.name)) desc, lower(s.name), s.id
             limit :limit
            """)).param("typed", typed.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(SettingStore::listed)
                .list();
    }

    private static StatementSpec bind(Viewer viewer, Wanted wanted, StatementSpec statement) {
        var typed = wanted.typed().strip().toLowerCase(Locale.ROOT);
        return statement.param("authority", viewer.authority().value())
                .param("everywhere", wanted.everywhere())
                .param("closedToo", wanted.closedToo())
                .param("kind", wanted.kind() == null ? null : wanted.kind().code())
                .param("phase", wanted.phase() == null ? null : wanted.phase().code())
                .param("neighbourhood", wanted.neighbourhood())
                .param("cluster", wanted.cluster())
                .param("name", typed.isEmpty() ? null : "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("number", typed.replaceAll("[\\s/]", ""))
                .param("postcode", Postcode.read(typed).map(Postcode::key).orElse(""));
    }

    List<String> clusters(Viewer viewer) {
        return db.sql("""
            select distinct cluster from settings.setting
             where authority_id = :authority and cluster is not null order by cluster
            """).param("authority", viewer.authority().value()).query(String.class).list();
    }

    /** What a list can be narrowed to, in one question: the neighbourhoods in their order, then the clusters by name. */
    SettingList.Parts parts(Viewer viewer) {
        var neighbourhoods = new ArrayList<String>();
        var clusters = new ArrayList<String>();
        db.sql("""
            select 1 as part, n.position as place, n.name from settings.neighbourhood n where n.authority_id = :authority
            union all
            select 2, 0, s.cluster from settings.setting s
             where s.authority_id = :authority and s.cluster is not null group by s.cluster
             order by part, place, name
            """)
                .param("authority", viewer.authority().value())
                .query(row -> {
                    (row.getInt("part") == 1 ? neighbourhoods : clusters).add(row.getString("name"));
                });
        return new SettingList.Parts(neighbourhoods, clusters);
    }

    void add(Viewer by, SettingId id, NewSetting setting) {
        var numbers = setting.numbers();
        var address = setting.address();
        db.sql("""
            insert into settings.setting (authority_id, id, urn, la_code, establishment_number, ukprn, name, kind, status,
                   opened_on, phase, low_age, high_age, takes, street, locality, town, county, postcode)
            values (:authority, :id, :urn, :laCode, :number, :ukprn, :name, :kind, 'open',
                   :openedOn, :phase, :lowAge, :highAge, :takes, :street, :locality, :town, :county, :postcode)
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("urn", numbers.urn())
                .param("laCode", numbers.laCode())
                .param("number", numbers.establishmentNumber())
                .param("ukprn", numbers.ukprn())
                .param("name", setting.name().strip())
                .param("kind", setting.kind().code())
                .param("openedOn", setting.openedOn())
                .param("phase", setting.phase().code())
                .param("lowAge", setting.lowAge())
                .param("highAge", setting.highAge())
                .param("takes", setting.takes().code())
                .param("street", address.street())
                .param("locality", address.locality())
                .param("town", address.town())
                .param("county", address.county())
                .param("postcode", address.postcode())
                .update();
    }

    /** Whether the setting still stood as it was read. */
    boolean arrange(Viewer by, SettingId id, @Nullable String cluster, @Nullable String neighbourhood, long version) {
        return db.sql("""
            update settings.setting set cluster = :cluster, neighbourhood = :neighbourhood, version = version + 1
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("cluster", cluster)
                .param("neighbourhood", neighbourhood)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("version", version)
                .update() == 1;
    }

    /** Notes a change of a fact, when there is one. */
    void note(Viewer by, SettingId id, String fact, @Nullable String was, @Nullable String became) {
        if (Objects.equals(was, became)) {
            return;
        }
        db.sql("""
            insert into settings.change (authority_id, setting_id, fact, was, became, account_id, by_name)
            values (:authority, :id, :fact, :was, :became, :account, :name)
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("fact", fact)
                .param("was", was)
                .param("became", became)
                .param("account", by.account() == null ? null : by.account().value())
                .param("name", by.name())
                .update();
    }

    List<Change> changes(Viewer viewer, SettingId id, int limit) {
        return db.sql("""
            select recorded_at, fact, was, became, by_name from settings.change
             where authority_id = :authority and setting_id = :id
             order by recorded_at desc, fact limit :limit
            """)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("limit", limit)
                .query(SettingStore::change)
                .list();
    }

    /** Links and changes in one question: each line is one or the other. */
    SettingEntry.Past past(Viewer viewer, SettingId id, int limit) {
        var links = new ArrayList<Link>();
        var changes = new ArrayList<Change>();
        db.sql("""
            (select k.linked_urn, k.linked_name, k.kind, k.established_on, o.id,
                    null::timestamptz as recorded_at, null as fact, null as was, null as became, null as by_name
               from settings.setting s
               join settings.link k on k.authority_id = s.authority_id and k.urn = s.urn
               left join settings.setting o on o.authority_id = k.authority_id and o.urn = k.linked_urn
              where s.authority_id = :authority and s.id = :id
              order by k.established_on desc nulls last, k.linked_urn)
            union all
            (select null, null, null, null, null, c.recorded_at, c.fact, c.was, c.became, c.by_name
               from settings.change c
              where c.authority_id = :authority and c.setting_id = :id
              order by c.recorded_at desc, c.fact limit :limit)
            """)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("limit", limit)
                .query(row -> {
                    if (row.getObject("recorded_at") == null) {
                        links.add(link(row));
                    } else {
                        changes.add(change(row, 0));
                    }
                });
        return new SettingEntry.Past(links, changes);
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        return new Change(row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("fact"),
                row.getString("was"), row.getString("became"), row.getString("by_name"));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getString("linked_urn"), row.getString("linked_name"), row.getString("kind"),
                row.getObject("established_on", LocalDate.class),
                row.getObject("id") == null ? null : new SettingId(row.getObject("id", UUID.class)));
    }

    private static Setting setting(ResultSet row, int n) throws SQLException {
        return new Setting(new SettingId(row.getObject("id", UUID.class)), row.getLong("version"),
                new Setting.Numbers(row.getString("urn"), row.getString("la_code"),
                        row.getString("establishment_number"), row.getString("ukprn")),
                row.getString("name"), Kind.find(row.getString("kind")).orElseThrow(), row.getString("type_code"),
                Status.find(row.getString("status_now")).orElseThrow(), row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class), Phase.find(row.getString("phase")).orElseThrow(),
                row.getObject("low_age", Integer.class), row.getObject("high_age", Integer.class),
                Takes.find(row.getString("takes")).orElseThrow(),
                new Address(row.getString("street"), row.getString("locality"), row.getString("town"),
                        row.getString("county"), row.getString("postcode")),
                row.getString("phone"), row.getString("website"),
                new Setting.Offer(row.getObject("boarding", Boolean.class),
                        row.getObject("nursery_classes", Boolean.class), row.getObject("sixth_form", Boolean.class),
                        row.getObject("section_41", Boolean.class), row.getString("religious_character")),
                List.of((String[]) row.getArray("needs").getArray()),
                new Setting.Roll(row.getObject("capacity", Integer.class), row.getObject("pupils", Integer.class),
                        row.getObject("pupils_counted_on", LocalDate.class),
                        row.getObject("resourced_places", Integer.class),
                        row.getObject("resourced_on_roll", Integer.class), row.getObject("unit_places", Integer.class),
                        row.getObject("unit_on_roll", Integer.class)),
                row.getString("trust_name"), row.getString("federation"),
                new Setting.Where(row.getString("stands_in_ward"), row.getString("ward_name"),
                        row.getString("lsoa_code"), row.getObject("decile", Integer.class)),
                row.getString("counts_to"), row.getString("neighbourhood") != null, row.getString("cluster"),
                row.getBoolean("in_area"));
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(new SettingId(row.getObject("setting_id", UUID.class)), row.getString("urn"),
                row.getString("laestab"), row.getString("ukprn"), row.getString("name"),
                Kind.find(row.getString("kind")).orElseThrow(), Phase.find(row.getString("phase")).orElseThrow(),
                Status.find(row.getString("status")).orElseThrow(), row.getObject("low_age", Integer.class),
                row.getObject("high_age", Integer.class), row.getString("town"), row.getString("postcode"),
                row.getString("neighbourhood"), row.getString("cluster"), row.getObject("capacity", Integer.class),
                row.getBoolean("in_area"));
    }
}
