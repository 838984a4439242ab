package continuum.requests;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Channel;
import continuum.assessments.Requester;
import continuum.links.PrivateLink;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Drafts and the documents sent with them. */
@Repository
class DraftStore {

    private static final String DRAFT = "select d.* from requests.draft d where ";

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    void add(AuthorityId authority, PrivateLink link, Draft.@Nullable StartedBy by, @Nullable ChildId child,
            Instant now) {
        db.sql("""
            insert into requests.draft (authority_id, id, link_hash, started_at, saved_at, account_id, account_name, child_id)
            values (:authority, :id, :hash, :now, :now, :account, :name, :child)
            """)
                .param("authority", authority.value())
                .param("id", Identifiers.next())
                .param("hash", link.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", by == null ? null : by.account().value(), Types.OTHER)
                .param("name", by == null ? null : by.name())
                .param("child", child == null ? null : child.value(), Types.OTHER)
                .update();
    }

    /** The draft behind a link, unless nobody saved it since that moment. */
    Optional<Draft> find(PrivateLink link, Instant since) {
        return db.sql(DRAFT + "d.link_hash = :hash and d.saved_at > :since")
                .param("hash", link.hash())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> draft(row))
                .optional()
                .map(this::withFiles);
    }

    /** The same, and nobody else saves it until this transaction ends. */
    Optional<Draft> lock(PrivateLink link, Instant since) {
        return db.sql(DRAFT + "d.link_hash = :hash and d.saved_at > :since for update")
                .param("hash", link.hash())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> draft(row))
                .optional()
                .map(this::withFiles);
    }

    void save(Draft draft, Part part, Instant now) {
        (switch (part) {
            case Part.Arrival(var received, var channel) ->
                saving("received_on = :received, channel = :channel").param("received", received, Types.DATE)
                        .param("channel", channel == null ? null : channel.code());
            case Part.Asker(var requester, var name, var as) ->
                saving("requester = :requester, asker_name = :name, asker_as = :as")
                        .param("requester", requester == null ? null : requester.code())
                        .param("name", name)
                        .param("as", as);
            case Part.AboutChild(var given, var family, var born, var home, var postcode) ->
                saving("given_name = :given, family_name = :family, born_on = :born, home = :home, postcode = :postcode")
                        .param("given", given)
                        .param("family", family)
                        .param("born", born, Types.DATE)
                        .param("home", home)
                        .param("postcode", postcode);
            case Part.School(var name, var setting) ->
                saving("school = :school, setting_id = :setting").param("school", name)
                        .param("setting", setting == null ? null : setting.value(), Types.OTHER);
            case Part.InOwnWords(var worries, var helps, var hopes) ->
                saving("worries = :worries, helps = :helps, hopes = :hopes").param("worries", worries)
                        .param("helps", helps)
                        .param("hopes", hopes);
            case Part.Others(var names) -> saving("others = :others").param("others", names);
            case Part.KnownPapers(var papers) ->
                saving("papers = :papers, documents_done = true").param("papers", papers.toArray(UUID[]::new));
            case Part.Contact(var email, var phone, var post, var needs, var language, var note) ->
                saving("""
                    email = :email, phone = :phone, post = :post, needs = :needs, language = :language, needs_note = :note
                    """).param("email", email)
                        .param("phone", phone)
                        .param("post", post)
                        .param("needs", needs.toArray(String[]::new))
                        .param("language", language)
                        .param("note", note);
        }).param("id", draft.id()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** A new link to the same draft; the old one leads nowhere from now on. */
    void relink(Draft draft, PrivateLink link) {
        db.sql("update requests.draft set link_hash = :hash where id = :id")
                .param("hash", link.hash())
                .param("id", draft.id())
                .update();
    }

    Draft.Sent sent(Draft draft, String reference, LocalDate on, Channel channel, Instant now) {
        db.sql("""
            update requests.draft set sent_at = :now, saved_at = :now, reference = :reference, received_on = :on, channel = :channel
             where id = :id and sent_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .param("on", on)
                .param("channel", channel.code())
                .param("id", draft.id())
                .update();
        return new Draft.Sent(now, reference, null);
    }

    /** It became a request of this case. False when somebody else filed or set it aside first. */
    boolean filed(UUID draft, AssessmentId assessment, ChildId child, String by, Instant now) {
        return db.sql("""
            update requests.draft set assessment_id = :assessment, child_id = :child, filed_at = :now, filed_by = :by
             where id = :id and sent_at is not null and filed_at is null and set_aside_at is null
            """)
                .param("assessment", assessment.value())
                .param("child", child.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", draft)
                .update() == 1;
    }

    /** It won't become a request. False when somebody else filed or set it aside first. */
    boolean setAside(UUID draft, String why, String by, Instant now) {
        return db.sql("""
            update requests.draft set set_aside_at = :now, set_aside_by = :by, set_aside_why = :why
             where id = :id and sent_at is not null and filed_at is null and set_aside_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("why", why)
                .param("id", draft)
                .update() == 1;
    }

    void attach(Draft draft, String name, String mediaType, byte[] content, Instant now) {
        db.sql("""
            insert into requests.file (authority_id, id, draft_id, name, media_type, size, content, added_at)
            values (:authority, :id, :draft, :name, :type, :size, :content, :now)
            """)
                .param("authority", draft.authority().value())
                .param("id", Identifiers.next())
                .param("draft", draft.id())
                .param("name", name)
                .param("type", mediaType)
                .param("size", content.length)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("update requests.draft set saved_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", draft.id())
                .update();
    }

    void remove(Draft draft, UUID file) {
        db.sql("delete from requests.file where draft_id = :draft and id = :id")
                .param("draft", draft.id())
                .param("id", file)
                .update();
    }

    void removeFiles(UUID draft) {
        db.sql("delete from requests.file where draft_id = :draft").param("draft", draft).update();
    }

    byte[] content(UUID draft, UUID file) {
        return db.sql("select content from requests.file where draft_id = :draft and id = :id")
                .param("draft", draft)
                .param("id", file)
                .query(byte[].class)
                .single();
    }

    /** What was sent and waits, the oldest first. */
    List<Draft> waiting(Viewer viewer) {
        return db.sql(DRAFT + """
            d.authority_id = :authority and d.sent_at is not null and d.filed_at is null and d.set_aside_at is null
             order by d.received_on, d.sent_at
             limit 500
            """).param("authority", viewer.authority().value()).query((row, n) -> draft(row)).list();
    }

    Optional<Draft> waiting(Viewer viewer, UUID id) {
        return db.sql(DRAFT
                + "d.authority_id = :authority and d.id = :id and d.sent_at is not null and d.set_aside_at is null")
                .param("authority", viewer.authority().value())
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional()
                .map(this::withFiles);
    }

    /** What somebody signed in began and has not sent, the newest first. */
    List<Draft> begunBy(Viewer viewer) {
        return db.sql(DRAFT + """
            d.authority_id = :authority and d.account_id = :account and d.sent_at is null
             order by d.saved_at desc limit 50
            """)
                .param("authority", viewer.authority().value())
                .param("account", viewer.account() == null ? null : viewer.account().value(), Types.OTHER)
                .query((row, n) -> draft(row))
                .list();
    }

    /** Forgets what was begun and neither sent nor saved since. */
    int forget(Instant since) {
        return db.sql("delete from requests.draft where sent_at is null and saved_at <= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec saving(String columns) {
        return db.sql("update requests.draft set saved_at = :now, " + columns + " where id = :id and sent_at is null");
    }

    private Draft withFiles(Draft d) {
        var files = db.sql("select id, name, size from requests.file where draft_id = :draft order by id")
                .param("draft", d.id())
                .query(Draft.Attached.class)
                .list();
        return new Draft(d.id(), d.authority(), d.savedAt(), d.startedBy(), d.child(), d.arrival(), d.asker(),
                d.about(), d.school(), d.words(), d.others(), d.contact(), d.papers(), d.documentsDone(), files,
                d.sent());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var child = row.getObject("child_id", UUID.class);
        var setting = row.getObject("setting_id", UUID.class);
        var channel = row.getString("channel");
        var requester = row.getString("requester");
        return new Draft(row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                account == null ? null : new Draft.StartedBy(new AccountId(account), row.getString("account_name")),
                child == null ? null : new ChildId(child),
                new Part.Arrival(row.getObject("received_on", LocalDate.class),
                        channel == null ? null : Channel.of(channel)),
                new Part.Asker(requester == null ? null : Requester.of(requester), row.getString("asker_name"),
                        row.getString("asker_as")),
                new Part.AboutChild(row.getString("given_name"), row.getString("family_name"),
                        row.getObject("born_on", LocalDate.class), row.getString("home"), row.getString("postcode")),
                new Part.School(row.getString("school"), setting == null ? null : new SettingId(setting)),
                new Part.InOwnWords(row.getString("worries"), row.getString("helps"), row.getString("hopes")),
                new Part.Others(row.getString("others")),
                new Part.Contact(row.getString("email"), row.getString("phone"), row.getString("post"),
                        list(row.getArray("needs"), String[].class), row.getString("language"),
                        row.getString("needs_note")),
                new Part.KnownPapers(list(row.getArray("papers"), UUID[].class)), row.getBoolean("documents_done"),
                List.of(), sent(row));
    }

    private static Draft.@Nullable Sent sent(ResultSet row) throws SQLException {
        var at = row.getObject("sent_at", OffsetDateTime.class);
        var assessment = row.getObject("assessment_id", UUID.class);
        return at == null
                ? null
                : new Draft.Sent(at.toInstant(), row.getString("reference"),
                        assessment == null ? null : new AssessmentId(assessment));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
