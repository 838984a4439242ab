package continuum.messages;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.duties.ProcessId;
import continuum.messages.Conversation.Attached;
import continuum.messages.Conversation.Call;
import continuum.messages.Conversation.Message;
import continuum.papers.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    /** Staff read every conversation of the children they see; anybody else only their own. */
    private static final String CONVERSATIONS = """
        select c.*, (select d.due_on from duties.due d
                      where d.subject = c.conversation_id and d.child_id = c.child_id and d.is_open limit 1) as reply_by
          from messages.conversation_now c
         where (:staff or c.party_id = :party) and\s""" + Scope.sees("c.authority_id", "c.child_id");

    private final JdbcClient db;

    MessageStore(JdbcClient db) {
        this.db = db;
    }

    List<Conversation> of(Viewer viewer, ChildId child, boolean staff) {
        return seen(viewer, staff, CONVERSATIONS + " and c.child_id = :child order by c.last_at desc")
                .param("child", child.value())
                .query((row, number) -> conversation(row))
                .list();
    }

    Optional<Conversation> find(Viewer viewer, ChildId child, UUID id, boolean staff) {
        return seen(viewer, staff, CONVERSATIONS + " and c.child_id = :child and c.conversation_id = :id")
                .param("child", child.value())
                .param("id", id)
                .query((row, number) -> conversation(row))
                .optional()
                .map(found -> found.with(messages(viewer, found)));
    }

    private List<Message> messages(Viewer viewer, Conversation of) {
        var papers = new HashMap<UUID, List<Attached>>();
        db.sql("""
            select a.message_id, a.paper_id, a.title from messages.attachment a
              join messages.message m on m.authority_id = a.authority_id and m.id = a.message_id
             where m.conversation_id = :id order by a.title
            """).param("id", of.id()).query(row -> {
            papers.computeIfAbsent(row.getObject("message_id", UUID.class), none -> new ArrayList<>())
                    .add(new Attached(new PaperId(row.getObject("paper_id", UUID.class)), row.getString("title")));
        });
        return viewer.scope()
                .bind(db.sql("select m.* from messages.message m where m.conversation_id = :id and "
                        + Scope.sees("m.authority_id", "m.child_id") + " order by m.seq").param("id", of.id()))
                .query((row, number) -> message(row, papers))
                .list();
    }

    void begin(Viewer by, UUID id, ChildId child, UUID party, String with, String about, Instant now) {
        db.sql("""
            insert into messages.conversation (authority_id, child_id, id, party_id, with_name, about, begun_at)
            values (:authority, :child, :id, :party, :with, :about, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("id", id)
                .param("party", party)
                .param("with", with)
                .param("about", about)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds the next message. @return false when somebody else wrote one meanwhile */
    boolean add(Viewer by, Conversation to, boolean fromFamily, String words, @Nullable Call call,
            List<Attached> papers,
            Instant now) {
        var id = Identifiers.next();
        int added = db.sql("""
            insert into messages.message (authority_id, child_id, id, conversation_id, party_id, seq, from_family,
                                          by_account, by_name, by_role, words, telephone, call_when, sent_at)
            values (:authority, :child, :id, :conversation, :party, :seq, :family, :account, :name, :role, :words,
                    :telephone, :when, :now)
                on conflict (conversation_id, seq) do nothing
            """)
                .param("authority", by.authority().value())
                .param("child", to.child().value())
                .param("id", id)
                .param("conversation", to.id())
                .param("party", to.party())
                .param("seq", to.lastSeq() + 1)
                .param("family", fromFamily)
                .param("account", by.account() == null ? null : by.account().value(), Types.OTHER)
                .param("name", by.name())
                .param("role", by.roleWords())
                .param("words", words)
                .param("telephone", call == null ? null : call.telephone(), Types.VARCHAR)
                .param("when", call == null ? null : call.when(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            papers.forEach(paper -> attach(by, to, id, paper));
        }
        return added == 1;
    }

    private void attach(Viewer by, Conversation to, UUID message, Attached paper) {
        db.sql("""
            insert into messages.attachment (authority_id, child_id, message_id, party_id, paper_id, title)
            values (:authority, :child, :message, :party, :paper, :title)
            """)
                .param("authority", by.authority().value())
                .param("child", to.child().value())
                .param("message", message)
                .param("party", to.party())
                .param("paper", paper.paper().value())
                .param("title", paper.title())
                .update();
    }

    void close(Viewer by, Conversation closed, String why, Instant now) {
        db.sql("""
            insert into messages.closing (authority_id, child_id, id, conversation_id, party_id, after_seq, why, by_name,
                                          closed_at)
            values (:authority, :child, :id, :conversation, :party, :seq, :why, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", closed.child().value())
                .param("id", Identifiers.next())
                .param("conversation", closed.id())
                .param("party", closed.party())
                .param("seq", closed.lastSeq())
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The clock of an answer that is owed. */
    Optional<ProcessId> running(Conversation of) {
        return db.sql("select process_id from duties.due where subject = :id and child_id = :child and is_open limit 1")
                .param("id", of.id())
                .param("child", of.child().value())
                .query(UUID.class)
                .optional()
                .map(ProcessId::new);
    }

    /** Who looks after the child's newest case. */
    Optional<AccountId> caseworker(ChildId child) {
        return db.sql("""
            select a.owner_account from assessments.assessment_now a
             where a.child_id = :child and a.owner_account is not null order by a.received_on desc limit 1
            """).param("child", child.value()).query(UUID.class).optional().map(AccountId::new);
    }

    /** Messages that wait for an answer, the one that is owed first before. */
    List<MessageDesk.Line> waiting(Viewer viewer, boolean everybody, LocalDate today, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select c.conversation_id, c.child_id, n.name_used, c.with_name, c.about, c.last_at, d.due_on, w.name as whose
              from duties.due d
              join messages.conversation_now c on c.authority_id = d.authority_id and c.conversation_id = d.subject
              join people.child n on n.child_id = c.child_id
              left join access.account w on w.id = d.assigned_to
             where d.authority_id = :authority and d.process = 'message' and d.is_open
               and (:everybody or d.assigned_to = :account) and\s""" + Scope.sees("c.authority_id", "c.child_id") + """
             order by d.due_on, c.last_at limit :limit
            """)
                        .param("authority", viewer.authority().value())
                        .param("everybody", everybody)
                        .param("account", viewer.account() == null ? null : viewer.account().value(), Types.OTHER)
                        .param("limit", limit))
                .query((row, number) -> new MessageDesk.Line(row.getObject("conversation_id", UUID.class),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                        row.getString("with_name"), row.getString("about"), instant(row, "last_at"),
                        row.getObject("due_on", LocalDate.class), row.getString("whose")))
                .list();
    }

    /** Messages that were answered since a day. */
    List<ReplyTimes.Answered> answered(Viewer viewer, LocalDate since) {
        return viewer.scope()
                .bind(db.sql("""
            select d.started_on as received, d.due_on as promised, d.met_on as "on" from duties.due d
             where d.authority_id = :authority and d.process = 'message' and d.met_on >= :since and\s"""
                        + Scope.sees("d.authority_id", "d.child_id"))
                        .param("authority", viewer.authority().value())
                        .param("since", since))
                .query(ReplyTimes.Answered.class)
                .list();
    }

    private StatementSpec seen(Viewer viewer, boolean staff, String sql) {
        return viewer.scope()
                .bind(db.sql(sql).param("staff", staff).param("party", viewer.party(), Types.OTHER));
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(row.getObject("conversation_id", UUID.class),
                new ChildId(row.getObject("child_id", UUID.class)), row.getObject("party_id", UUID.class),
                row.getString("with_name"), row.getString("about"), row.getInt("last_seq"), instant(row, "last_at"),
                row.getBoolean("last_from_family"), row.getString("last_by"),
                row.getObject("reply_by", LocalDate.class), row.getString("closed_why"), List.of());
    }

    private static Message message(ResultSet row, Map<UUID, List<Attached>> papers) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var telephone = row.getString("telephone");
        return new Message(id, row.getInt("seq"), row.getBoolean("from_family"), row.getString("by_name"),
                row.getString("by_role"), row.getString("words"), instant(row, "sent_at"),
                telephone == null ? null : new Call(telephone, row.getString("call_when")),
                papers.getOrDefault(id, List.of()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
