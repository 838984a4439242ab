package continuum.papers;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    /** Staff read every letter; anybody else only those that were sent to them. */
    private static final String SEEN = """
         from papers.letter_now l
        where l.authority_id = :authority
          and (:staff or l.to_id = :party and l.sent_on is not null)
          and\s""" + Scope.sees("l.authority_id", "l.child_id");

    private static final String LETTERS = """
        select l.*,
               exists (select from papers.letter_pdf f where f.authority_id = l.authority_id and f.letter_id = l.letter_id)
                   as has_pdf
        """ + SEEN;

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, LetterId id, Letter letter, RightRecipient to, LocalDate dated, String html, Instant now) {
        var rights = letter.rights();
        db.sql("""
            insert into papers.letter (authority_id, child_id, id, kind, title, template, subject, to_kind, to_id, to_name,
                                       to_lines, dated, decided_on, appeal_by, mediation_by, html, sha256, written_by, recorded_at)
            values (:authority, :child, :id, :kind, :title, :template, :subject, :toKind, :toId, :toName, :toLines, :dated,
                    :decidedOn, :appealBy, :mediationBy, :html, :sha256, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", letter.child().value())
                .param("id", id.value())
                .param("kind", letter.kind())
                .param("title", letter.title())
                .param("template", letter.template())
                .param("subject", letter.subject(), Types.OTHER)
                .param("toKind", to.kind())
                .param("toId", to.id(), Types.OTHER)
                .param("toName", to.name())
                .param("toLines", String.join("\n", to.lines()))
                .param("dated", dated)
                .param("decidedOn", letter.decidedOn(), Types.DATE)
                .param("appealBy", rights == null ? null : rights.appealBy(), Types.DATE)
                .param("mediationBy", rights == null ? null : rights.mediationBy(), Types.DATE)
                .param("html", html)
                .param("sha256", sha256(html))
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var paper : letter.attachments()) {
            db.sql("""
                insert into papers.attachment (authority_id, child_id, letter_id, paper_id)
                values (:authority, :child, :letter, :paper)
                """)
                    .param("authority", by.authority().value())
                    .param("child", letter.child().value())
                    .param("letter", id.value())
                    .param("paper", paper.value())
                    .update();
        }
    }

    void addPdf(Viewer by, WrittenLetter letter, byte[] bytes, Instant now) {
        db.sql("""
            insert into papers.letter_pdf (authority_id, child_id, letter_id, bytes, made_at)
            values (:authority, :child, :letter, :bytes, :now)
                on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("child", letter.child().value())
                .param("letter", letter.id().value())
                .param("bytes", bytes)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void send(Viewer by, WrittenLetter letter, WrittenLetter.Way how, LocalDate on, Instant now) {
        db.sql("""
            insert into papers.sending (authority_id, child_id, letter_id, sent_on, how, sent_by, recorded_at)
            values (:authority, :child, :letter, :on, :how, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", letter.child().value())
                .param("letter", letter.id().value())
                .param("on", on)
                .param("how", how.code())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void cancel(Viewer by, WrittenLetter letter, String why, LocalDate on, Instant now) {
        db.sql("""
            insert into papers.cancelling (authority_id, child_id, letter_id, cancelled_on, why, cancelled_by, recorded_at)
            values (:authority, :child, :letter, :on, :why, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", letter.child().value())
                .param("letter", letter.id().value())
                .param("on", on)
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<WrittenLetter> find(Viewer viewer, LetterId id) {
        return seen(viewer, LETTERS + " and l.letter_id = :id").param("id", id.value())
                .query(LetterStore::letter)
                .optional();
    }

    List<WrittenLetter> list(Viewer viewer, ChildId child) {
        return seen(viewer, LETTERS + " and l.child_id = :child order by l.dated desc, l.letter_id desc")
                .param("child", child.value())
                .query(LetterStore::letter)
                .list();
    }

    List<WrittenLetter> ofSubject(Viewer viewer, UUID subject) {
        return seen(viewer, LETTERS + " and l.subject = :subject order by l.dated desc, l.letter_id desc")
                .param("subject", subject)
                .query(LetterStore::letter)
                .list();
    }

    Optional<String> html(Viewer viewer, LetterId id) {
        return seen(viewer, "select (select h.html from papers.letter h where h.authority_id = l.authority_id"
                + " and h.id = l.letter_id) as html" + SEEN + " and l.letter_id = :id").param("id", id.value())
                .query(String.class)
                .optional();
    }

    Optional<byte[]> pdf(Viewer viewer, LetterId id) {
        return seen(viewer, "select (select f.bytes from papers.letter_pdf f where f.authority_id = l.authority_id"
                + " and f.letter_id = l.letter_id) as bytes" + SEEN + " and l.letter_id = :id").param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getBytes("bytes")))
                .optional()
                .flatMap(found -> found);
    }

    Set<PaperId> attachments(Viewer viewer, LetterId id) {
        return seen(viewer, """
            select a.paper_id from papers.attachment a where a.authority_id = :authority and a.letter_id = :id
               and exists (select 1\s""" + SEEN + " and l.letter_id = :id)").param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PaperId::new)
                .collect(Collectors.toSet());
    }

    /** The settings, teams and people that have to do with the child today. */
    Set<UUID> parties(Viewer viewer, ChildId child) {
        return db.sql("select party_id from access.relation_now where authority_id = :authority and child_id = :child")
                .param("authority", viewer.authority().value())
                .param("child", child.value())
                .query(UUID.class)
                .set();
    }

    Optional<Letterhead> letterhead(Viewer viewer) {
        return db.sql("""
            select team, address, telephone, email, support, support_contact, mediation, mediation_contact, disagreement,
                   disagreement_contact
              from papers.letterhead where authority_id = :authority order by recorded_at desc limit 1
            """).param("authority", viewer.authority().value()).query(Letterhead.class).optional();
    }

    void set(Viewer by, Letterhead head, Instant now) {
        db.sql("""
            insert into papers.letterhead (authority_id, recorded_at, set_by, team, address, telephone, email, support,
                                           support_contact, mediation, mediation_contact, disagreement, disagreement_contact)
            values (:authority, :now, :by, :team, :address, :telephone, :email, :support, :supportContact, :mediation,
                    :mediationContact, :disagreement, :disagreementContact)
            """)
                .param("authority", by.authority().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("team", head.team())
                .param("address", head.address())
                .param("telephone", head.telephone())
                .param("email", head.email())
                .param("support", head.support())
                .param("supportContact", head.supportContact())
                .param("mediation", head.mediation())
                .param("mediationContact", head.mediationContact())
                .param("disagreement", head.disagreement())
                .param("disagreementContact", head.disagreementContact())
                .update();
    }

    /** The offices that are named today. */
    List<Office> offices(Viewer viewer) {
        return db.sql("""
            select kind, name, address
              from (select distinct on (kind) kind, name, address from papers.office
                     where authority_id = :authority order by kind, recorded_at desc) newest
             where name <> '' order by kind
            """)
                .param("authority", viewer.authority().value())
                .query((row, number) -> new Office(Office.Kind.of(row.getString("kind")), row.getString("name"),
                        row.getString("address")))
                .list();
    }

    void set(Viewer by, Office office, Instant now) {
        db.sql("""
            insert into papers.office (authority_id, kind, name, address, set_by, recorded_at)
            values (:authority, :kind, :name, :address, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("kind", office.kind().code())
                .param("name", office.name())
                .param("address", office.address())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec seen(Viewer viewer, String sql) {
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("authority", viewer.authority().value())
                        .param("staff", viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA)
                        .param("party", party(viewer), Types.OTHER));
    }

    /** For whom somebody reads their own letters; a panel reads none. */
    private static @Nullable UUID party(Viewer viewer) {
        return viewer.isSystem() || viewer.may(May.SIT_ON_PANEL) ? null : viewer.party();
    }

    static WrittenLetter letter(ResultSet row, int number) throws SQLException {
        var how = row.getString("how");
        return new WrittenLetter(new LetterId(row.getObject("letter_id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("kind"), row.getString("title"),
                row.getObject("subject", UUID.class), row.getString("to_name"),
                Letterhead.lines(row.getString("to_lines")), row.getObject("dated", LocalDate.class),
                row.getObject("decided_on", LocalDate.class), row.getObject("appeal_by", LocalDate.class),
                row.getObject("mediation_by", LocalDate.class), row.getString("written_by"), row.getBoolean("has_pdf"),
                row.getObject("sent_on", LocalDate.class),
                how == null ? null : WrittenLetter.Way.valueOf(how.toUpperCase(Locale.ROOT)),
                row.getObject("cancelled_on", LocalDate.class), row.getString("cancelled_why"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
