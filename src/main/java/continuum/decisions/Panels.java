package continuum.decisions;

import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Relations;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Arranges panels: who sits, when they meet, and who has a conflict on which matter. */
@Component
public class Panels {

    private final PanelStore store;
    private final MatterStore matters;
    private final Papers papers;
    private final Relations relations;
    private final Accounts accounts;
    private final History history;
    private final Today today;
    private final TransactionTemplate transaction;

    Panels(PanelStore store, MatterStore matters, Papers papers, Relations relations, Accounts accounts,
            History history, Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.matters = matters;
        this.papers = papers;
        this.relations = relations;
        this.accounts = accounts;
        this.history = history;
        this.today = today;
        this.transaction = transaction;
    }

    /** Sets up a panel. Its members sign in with a membership whose party is the panel. */
    @Transactional
    public void add(Viewer by, Panel panel) {
        if (!maySetUp(by)) {
            throw new NotAllowed(May.RUN_PANELS);
        }
        store.add(by, panel);
    }

    /** Somebody sits on the panel from now on. */
    @Transactional
    public void addMember(Viewer by, PanelId panel, Panel.Member member) {
        store.add(by, arranged(by, panel).id(), member);
    }

    /**
     * Somebody with this e-mail address sits on the panel from this day on, and signs in as a member of it. The account is
     * made by the system: whoever arranges panels lets in their members, and nobody else.
     *
     * @throws DecisionRefused when they sit already
     */
    public void invite(Viewer by, PanelId id, String email, String name, String post, boolean chair, LocalDate from) {
        var panel = transaction.execute(t -> arranged(by, id));
        var system = Viewer.system(by.authority(), by.name());
        Viewing.as(system, () -> transaction.executeWithoutResult(t -> {
            if (store.sits(system, id, email, today.date())) {
                throw DecisionRefused.because("email",
                        "Somebody with this e-mail address sits on the panel already. End that term first");
            }
            var account = accounts.add(system, email, name, null);
            var membership = accounts.join(system, account, chair ? Role.PANEL_CHAIR : Role.PANEL_MEMBER, id.value(),
                    panel.name(), from);
            store.add(system, id, new Panel.Member(membership, name, post, chair, from, null));
        }));
    }

    /** The last day of a member's term. */
    @Transactional
    public void endTerm(Viewer by, PanelId panel, UUID membership, LocalDate last) {
        if (store.endTerm(by, arranged(by, panel).id(), membership, last) == 0) {
            throw new NoSuchMatter();
        }
    }

    /** Sets a date for a panel to meet. */
    @Transactional
    public void arrange(Viewer by, Meeting meeting) {
        arranged(by, meeting.panel());
        store.add(by, meeting);
    }

    /** Whether this viewer sets up panels: those who arrange all of them do, the chair of one does not. */
    static boolean maySetUp(Viewer by) {
        return by.may(May.RUN_PANELS) && (by.role() == null || by.role().reach() == Role.Reach.AREA);
    }

    /** The panel, for those who arrange it: all of them for whoever sees the area, for a chair only their own. */
    private Panel arranged(Viewer by, PanelId id) {
        by.must(May.RUN_PANELS);
        return store.panel(by, id).orElseThrow(NoSuchMatter::new);
    }

    /** The panels this viewer has to do with. */
    @Transactional(readOnly = true)
    public List<Panel> list(Viewer viewer) {
        return store.panels(viewer);
    }

    @Transactional(readOnly = true)
    public Optional<Panel> find(Viewer viewer, PanelId id) {
        return store.panel(viewer, id);
    }

    /** Those who sit and those who sat. */
    @Transactional(readOnly = true)
    public List<Panel.Member> members(Viewer viewer, PanelId id) {
        return store.members(viewer, id);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> meeting(Viewer viewer, MeetingId id) {
        return store.meeting(viewer, id);
    }

    /** The meetings of a panel, the latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> meetings(Viewer viewer, PanelId id) {
        return store.meetingsOf(viewer, id);
    }

    /** Meetings to come, today's among them, the next one first. */
    @Transactional(readOnly = true)
    public List<Meeting> toCome(Viewer viewer) {
        return store.meetingsFrom(viewer, today.date());
    }

    /**
     * A member has a tie to the child, the family or the school. From now on the child, the matter and the papers are closed
     * to them, they do not count to its quorum and do not advise on it. A member declares their own; whoever arranges panels, anybody's.
     */
    @Transactional
    public void declareConflict(Viewer by, MatterId id, UUID membership, String tie) {
        if (!membership.equals(by.membership()) || !by.may(May.SIT_ON_PANEL)) {
            by.must(May.RUN_PANELS);
        }
        var matter = matters.find(by, id).orElseThrow(NoSuchMatter::new).matter();
        if (!(matter instanceof Matter.Listed listed)) {
            throw new MatterMoved("Conflicts are declared while a matter is on an agenda");
        }
        var panel = store.meeting(by, listed.meeting()).orElseThrow(NoSuchMatter::new).panel();
        var member = store.members(by, panel)
                .stream()
                .filter(sitting -> sitting.membership().equals(membership))
                .findFirst()
                .orElseThrow(NoSuchMatter::new);
        history.record(by, new Entry(matter.child(), "decisions.conflict", today.date(),
                "%s declared a conflict of interest and takes no part in this question.".formatted(member.name()), tie,
                Audience.STAFF, id.value()));
        store.addConflict(by, matter, member, tie, today.now());
        papers.closeTo(by, matter.child(), membership, "A conflict of interest: " + tie);
        relations.turnAway(by, matter.child(), membership, "A conflict of interest: " + tie);
    }

    /** A conflict was declared by mistake. Nobody lifts their own. */
    @Transactional
    public void liftConflict(Viewer by, MatterId id, UUID membership, String why) {
        by.must(May.RUN_PANELS);
        var matter = matters.find(by, id).orElseThrow(NoSuchMatter::new).matter();
        if (membership.equals(by.membership()) || store.liftConflict(by, id, membership, why, today.now()) == 0) {
            throw new NoSuchMatter();
        }
        if (!store.hasOtherConflict(by, matter, membership)) {
            papers.reopenTo(by, matter.child(), membership);
            relations.letBackIn(by, matter.child(), membership);
        }
        history.record(by, new Entry(matter.child(), "decisions.conflict-lifted", today.date(),
                "A conflict of interest was lifted.", why, Audience.STAFF, id.value()));
    }
}
