package continuum.decisions;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.decisions.OpenedMatter.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelStore {

    private static final String MEETINGS = """
        select g.id, g.panel_id as panel, p.name as panel_name, g.held_on, g.starts_at, g.place, g.papers_out_by,
               g.minutes_each, g.called_off_at is not null as called_off
          from decisions.meeting g
          join decisions.panel p on p.authority_id = g.authority_id and p.id = g.panel_id
         where g.authority_id = :authority
           and (:anyPanel or g.panel_id = :party)
        """;

    private final JdbcClient db;

    PanelStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Panel panel) {
        db.sql("""
            insert into decisions.panel (authority_id, id, name, purpose, quorum, needed_posts, from_on, to_on)
            values (:authority, :id, :name, :purpose, :quorum, :posts, :from, :to)
            """)
                .param("authority", by.authority().value())
                .param("id", panel.id().value())
                .param("name", panel.name())
                .param("purpose", panel.purpose())
                .param("quorum", panel.quorum())
                .param("posts", panel.neededPosts().toArray(String[]::new))
                .param("from", panel.fromOn())
                .param("to", panel.toOn())
                .update();
    }

    /** The panels the viewer has to do with: all for those who arrange panels or decide, their own for members. */
    List<Panel> panels(Viewer viewer) {
        return db.sql("""
            select id, name, purpose, quorum, needed_posts, from_on, to_on from decisions.panel
             where authority_id = :authority and (:anyPanel or id = :party)
             order by to_on is not null, name
            """)
                .param("authority", viewer.authority().value())
                .param("anyPanel", anyPanel(viewer))
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .query(PanelStore::panel)
                .list();
    }

    Optional<Panel> panel(Viewer viewer, PanelId id) {
        return panels(viewer).stream().filter(panel -> panel.id().equals(id)).findFirst();
    }

    void add(Viewer by, PanelId panel, Panel.Member member) {
        db.sql("""
            insert into decisions.member (authority_id, panel_id, membership_id, name, post, chair, from_on, to_on)
            values (:authority, :panel, :membership, :name, :post, :chair, :from, :to)
            """)
                .param("authority", by.authority().value())
                .param("panel", panel.value())
                .param("membership", member.membership())
                .param("name", member.name())
                .param("post", member.post())
                .param("chair", member.chair())
                .param("from", member.fromOn())
                .param("to", member.toOn())
                .update();
    }

    /** Whether a term of somebody who signs in with this e-mail address runs, or is to come. */
    boolean sits(Viewer viewer, PanelId panel, String email, LocalDate today) {
        return db.sql("""
            select exists (select from decisions.member m
              join access.membership a on a.id = m.membership_id
              join access.account p on p.id = a.account_id
             where m.authority_id = :authority and m.panel_id = :panel and lower(p.email) = lower(:email)
               and coalesce(m.to_on, :today) >= :today)
            """)
                .param("authority", viewer.authority().value())
                .param("panel", panel.value())
                .param("email", email)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    int endTerm(Viewer by, PanelId panel, UUID membership, LocalDate last) {
        return db.sql("""
            update decisions.member set to_on = greatest(:last, from_on)
             where authority_id = :authority and panel_id = :panel and membership_id = :membership and to_on is null
            """)
                .param("authority", by.authority().value())
                .param("panel", panel.value())
                .param("membership", membership)
                .param("last", last)
                .update();
    }

    List<Panel.Member> members(Viewer viewer, PanelId panel) {
        return db.sql("""
            select membership_id as membership, name, post, chair, from_on, to_on from decisions.member
             where authority_id = :authority and panel_id = :panel
             order by to_on is not null, not chair, post, name
            """)
                .param("authority", viewer.authority().value())
                .param("panel", panel.value())
                .query(Panel.Member.class)
                .list();
    }

    void add(Viewer by, Meeting meeting) {
        db.sql("""
            insert into decisions.meeting (authority_id, id, panel_id, held_on, starts_at, place, papers_out_by, minutes_each)
            values (:authority, :id, :panel, :on, :at, :place, :papers, :minutes)
            """)
                .param("authority", by.authority().value())
                .param("id", meeting.id().value())
                .param("panel", meeting.panel().value())
                .param("on", meeting.heldOn())
                .param("at", meeting.startsAt())
                .param("place", meeting.place())
                .param("papers", meeting.papersOutBy())
                .param("minutes", meeting.minutesEach())
                .update();
    }

    Optional<Meeting> meeting(Viewer viewer, MeetingId id) {
        return db.sql(MEETINGS + " and g.id = :id")
                .param("authority", viewer.authority().value())
                .param("anyPanel", anyPanel(viewer))
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .param("id", id.value())
                .query(PanelStore::meeting)
                .optional();
    }

    /** Meetings from this day on, the next one first. */
    List<Meeting> meetingsFrom(Viewer viewer, LocalDate day) {
        return db.sql(MEETINGS + " and g.held_on >= :day order by g.held_on, g.starts_at limit 100")
                .param("authority", viewer.authority().value())
                .param("anyPanel", anyPanel(viewer))
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .param("day", day)
                .query(PanelStore::meeting)
                .list();
    }

    /** Meetings of a panel, the latest first. */
    List<Meeting> meetingsOf(Viewer viewer, PanelId panel) {
        return db.sql(MEETINGS + " and g.panel_id = :panel order by g.held_on desc, g.starts_at desc limit 100")
                .param("authority", viewer.authority().value())
                .param("anyPanel", anyPanel(viewer))
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .param("panel", panel.value())
                .query(PanelStore::meeting)
                .list();
    }

    void listFor(Viewer by, Matter matter, MeetingId meeting, Instant now) {
        db.sql("""
            insert into decisions.listing (authority_id, child_id, id, matter_id, meeting_id, place, listed_by, recorded_at)
            select :authority, :child, :id, :matter, :meeting, coalesce(max(place) + 1, 0), :by, :now
              from decisions.listing where authority_id = :authority and meeting_id = :meeting and taken_off_at is null
            """)
                .param("authority", by.authority().value())
                .param("child", matter.child().value())
                .param("id", Identifiers.next())
                .param("matter", matter.id().value())
                .param("meeting", meeting.value())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void heard(Viewer by, Matter matter, Instant now) {
        endListing(by, matter, now, "heard_at");
    }

    void takeOff(Viewer by, Matter matter, Instant now) {
        endListing(by, matter, now, "taken_off_at");
    }

    private void endListing(Viewer by, Matter matter, Instant now, String how) {
        db.sql("update decisions.listing set " + how + """
             = :now where authority_id = :authority and matter_id = :matter and heard_at is null and taken_off_at is null
            """)
                .param("authority", by.authority().value())
                .param("matter", matter.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether another matter of the same child still stands on an agenda of this panel. */
    boolean stillListed(Viewer by, Matter matter, PanelId panel) {
        return db.sql("""
            select exists (select from decisions.listing l
              join decisions.meeting g on g.authority_id = l.authority_id and g.id = l.meeting_id
             where l.authority_id = :authority and l.child_id = :child and l.matter_id <> :matter and g.panel_id = :panel
               and l.heard_at is null and l.taken_off_at is null)
            """)
                .param("authority", by.authority().value())
                .param("child", matter.child().value())
                .param("matter", matter.id().value())
                .param("panel", panel.value())
                .query(Boolean.class)
                .single();
    }

    void addConflict(Viewer by, Matter matter, Panel.Member member, String tie, Instant now) {
        db.sql("""
            insert into decisions.conflict (authority_id, child_id, id, matter_id, membership_id, member, tie, declared_by,
                                            recorded_at)
            values (:authority, :child, :id, :matter, :membership, :member, :tie, :by, :now)
                on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("child", matter.child().value())
                .param("id", Identifiers.next())
                .param("matter", matter.id().value())
                .param("membership", member.membership())
                .param("member", member.name())
                .param("tie", tie)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the member still has a conflict on another matter of the child. */
    boolean hasOtherConflict(Viewer by, Matter matter, UUID membership) {
        return db.sql("""
            select exists (select from decisions.conflict
             where authority_id = :authority and child_id = :child and membership_id = :membership and lifted_at is null)
            """)
                .param("authority", by.authority().value())
                .param("child", matter.child().value())
                .param("membership", membership)
                .query(Boolean.class)
                .single();
    }

    List<Conflict> conflicts(Viewer viewer, MatterId matter) {
        return viewer.scope()
                .bind(db.sql("""
            select c.membership_id as membership, c.member, c.tie, c.declared_by from decisions.conflict c
             where c.authority_id = :authority and c.matter_id = :matter and c.lifted_at is null and\s"""
                        + Scope.sees("c.authority_id", "c.child_id") + " order by c.recorded_at")
                        .param("authority", viewer.authority().value())
                        .param("matter", matter.value()))
                .query(Conflict.class)
                .list();
    }

    int liftConflict(Viewer by, MatterId matter, UUID membership, String why, Instant now) {
        return db.sql("""
            update decisions.conflict set lifted_at = :now, lifted_by = :by, lifted_why = :why
             where authority_id = :authority and matter_id = :matter and membership_id = :membership and lifted_at is null
            """)
                .param("authority", by.authority().value())
                .param("matter", matter.value())
                .param("membership", membership)
                .param("by", by.name())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Members see their own panel; whoever sees the whole area sees every panel. */
    static boolean anyPanel(Viewer viewer) {
        return viewer.isSystem() || viewer.role().reach() == continuum.access.Role.Reach.AREA;
    }

    private static Panel panel(ResultSet row, int number) throws SQLException {
        return new Panel(new PanelId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("purpose"),
                row.getInt("quorum"), List.of((String[]) row.getArray("needed_posts").getArray()),
                row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class));
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(new MeetingId(row.getObject("id", UUID.class)),
                new PanelId(row.getObject("panel", UUID.class)), row.getString("panel_name"),
                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                row.getString("place"), row.getObject("papers_out_by", LocalDate.class), row.getInt("minutes_each"),
                row.getBoolean("called_off"));
    }
}
