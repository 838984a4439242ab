package continuum.advising;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.advice.Asked;
import continuum.advice.AskedId;
import continuum.advice.FamilyWords;
import continuum.area.AccountId;
import continuum.area.Identifiers;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, with whom they are shared, and what colleagues say of them. Only their writers and readers find any. */
@Repository
class DraftStore {

    /** All of a draft in one statement. Parts, files and comments are for who writes it, those it is shared with, a guest. */
    private static final String DRAFT = """
        with mine as (
            select :system or exists (select from advice.asked a where a.id = :asked and a.owner_account = :me)
                or exists (select from advising.share s
                            where s.asked_id = :asked and s.account_id = :me and s.ended_at is null) as open),
        lines (what, line, at, authority_id, child_id) as (
            select 'part', to_jsonb(p), p.saved_at, p.authority_id, p.child_id
              from advising.part p, mine where p.asked_id = :asked and mine.open
            union all
            select 'file', to_jsonb(f), f.added_at, f.authority_id, f.child_id
              from advising.file f, mine where f.asked_id = :asked and mine.open
            union all
            select 'comment', to_jsonb(c), c.recorded_at, c.authority_id, c.child_id
              from advising.comment c, mine where c.asked_id = :asked and mine.open
            union all
            select 'share', to_jsonb(s), s.shared_at, s.authority_id, s.child_id
              from advising.share s where s.asked_id = :asked and s.ended_at is null
            union all
            select 'words', to_jsonb(r), r.recorded_at, r.authority_id, r.child_id
              from assessments.request r where r.assessment_id = :assessment and r.requester in ('parent', 'young-person'))
        select what, line::text from lines l where\s""" + Scope.sees("l.authority_id", "l.child_id") + " order by at";

    private final JdbcClient db;
    private final JsonMapper json;

    DraftStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The seat of somebody at this request, with what of the draft they may read. */
    Seat seat(Who who, Asked asked) {
        var lines = new HashMap<String, List<JsonNode>>();
        who.viewer()
                .scope()
                .bind(db.sql(DRAFT)
                        .param("system", who.viewer().isSystem())
                        .param("me", me(who.viewer()), Types.OTHER)
                        .param("asked", asked.id().value())
                        .param("assessment", asked.assessment().value()))
                .query(row -> {
                    lines.computeIfAbsent(row.getString(1), what -> new ArrayList<>())
                            .add(json.readTree(row.getString(2)));
                });
        var parts = new EnumMap<Part, Draft.Written>(Part.class);
        lines.getOrDefault("part", List.of()).forEach(row -> parts.put(part(row), written(row)));
        return new Seat(who.viewer(), who.at(),
                new Draft(asked, parts, read(lines, "file", DraftStore::file), read(lines, "share", DraftStore::share),
                        read(lines, "comment", DraftStore::comment)),
                read(lines, "words", DraftStore::familyWords));
    }

    /** What stands in a part now, for its writer. */
    Draft.Written part(Viewer viewer, AskedId asked, Part part) {
        return viewer.scope()
                .bind(db.sql(
                        "select to_jsonb(p)::text from advising.part p where p.asked_id = :asked and p.part = :part and "
                                + Scope.sees("p.authority_id", "p.child_id"))
                        .param("asked", asked.value())
                        .param("part", part.code()))
                .query((row, n) -> written(json.readTree(row.getString(1))))
                .optional()
                .orElse(Draft.Written.NOTHING);
    }

    /** Saves a part over the version that the page showed; false when that is no longer the newest. */
    boolean save(Viewer by, Asked asked, Part part, String words, long version, Instant now) {
        var sql = version == 0
                ? """
                    insert into advising.part (authority_id, child_id, asked_id, part, words, version, saved_by, saved_at)
                    values (:authority, :child, :asked, :part, :words, 1, :by, :now)
                        on conflict do nothing
                    """
                : """
                    update advising.part set words = :words, version = version + 1, saved_by = :by, saved_at = :now
                     where authority_id = :authority and child_id = :child and asked_id = :asked and part = :part
                       and version = :version
                    """;
        var saving = about(by, sql, asked, now).param("part", part.code()).param("words", words);
        return (version == 0 ? saving : saving.param("version", version)).update() == 1;
    }

    void share(Viewer by, Asked asked, AccountId colleague, String name, Instant now) {
        about(by, """
            insert into advising.share (authority_id, child_id, asked_id, account_id, account_name, shared_by, shared_at)
            values (:authority, :child, :asked, :colleague, :name, :by, :now)
                on conflict do nothing
            """, asked, now).param("colleague", colleague.value()).param("name", name).update();
    }

    void endShare(Viewer by, Asked asked, AccountId colleague, Instant now) {
        db.sql("""
            update advising.share set ended_at = :now
             where authority_id = :authority and asked_id = :asked and account_id = :colleague and ended_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("authority", by.authority().value())
                .param("asked", asked.id().value())
                .param("colleague", colleague.value())
                .update();
    }

    void comment(Viewer by, Asked asked, Part part, String words, Instant now) {
        about(by, """
            insert into advising.comment (authority_id, child_id, id, asked_id, part, words, by_account, by_name, recorded_at)
            values (:authority, :child, :id, :asked, :part, :words, :me, :by, :now)
            """, asked, now).param("id", Identifiers.next())
                .param("part", part.code())
                .param("words", words)
                .param("me", me(by), Types.OTHER)
                .update();
    }

    /** The drafts that colleagues shared with the viewer, with who shared them. */
    Map<AskedId, String> sharedWith(Viewer viewer) {
        var shared = new HashMap<AskedId, String>();
        viewer.scope()
                .bind(db.sql("""
            select s.asked_id, s.shared_by
              from advising.share s
              join advice.asked a on a.id = s.asked_id and a.given_on is null and a.taken_back_on is null
             where s.account_id = :me and s.ended_at is null and\s""" + Scope.sees("s.authority_id", "s.child_id"))
                        .param("me", me(viewer), Types.OTHER))
                .query(row -> {
                    shared.put(new AskedId(row.getObject("asked_id", UUID.class)), row.getString("shared_by"));
                });
        return shared;
    }

    /** What was written is given now, and stands there. */
    void clear(Viewer by, AskedId asked) {
        for (var table : List.of("part", "file")) {
            db.sql("delete from advising." + table + " where authority_id = :authority and asked_id = :asked")
                    .param("authority", by.authority().value())
                    .param("asked", asked.value())
                    .update();
        }
    }

    private StatementSpec about(Viewer by, String sql, Asked asked, Instant now) {
        return db.sql(sql)
                .param("authority", by.authority().value())
                .param("child", asked.child().value())
                .param("asked", asked.id().value())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable UUID me(Viewer viewer) {
        return viewer.account() == null ? null : viewer.account().value();
    }

    private static <T> List<T> read(Map<String, List<JsonNode>> lines, String what, Function<JsonNode, T> reader) {
        return lines.getOrDefault(what, List.of()).stream().map(reader).toList();
    }

    private static Part part(JsonNode row) {
        return Part.find(text(row, "part")).orElseThrow();
    }

    private static Draft.Written written(JsonNode row) {
        return new Draft.Written(text(row, "words"), row.path("version").asLong(), text(row, "saved_by"),
                moment(row, "saved_at"));
    }

    private static SentFile file(JsonNode row) {
        return new SentFile(UUID.fromString(text(row, "id")), text(row, "name"), row.path("size").asLong(),
                row.path("received").asLong(),
                row.path("media_type").isNull() ? null : text(row, "media_type"));
    }

    private static Draft.Share share(JsonNode row) {
        return new Draft.Share(new AccountId(UUID.fromString(text(row, "account_id"))), text(row, "account_name"),
                text(row, "shared_by"), moment(row, "shared_at"));
    }

    private static Draft.Comment comment(JsonNode row) {
        return new Draft.Comment(part(row), text(row, "words"), text(row, "by_name"), moment(row, "recorded_at"));
    }

    private static FamilyWords familyWords(JsonNode row) {
        return new FamilyWords(text(row, "asked_by"), text(row, "worries"), text(row, "helps"), text(row, "hopes"),
                text(row, "others"));
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString();
    }

    private static Instant moment(JsonNode row, String column) {
        return OffsetDateTime.parse(text(row, column)).toInstant();
    }
}
