package continuum.decisions;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.decisions.DecisionRefused.Problem;
import continuum.decisions.MatterStore.Stored;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts questions, sets evidence beside them, lists them for a panel or an officer, and records what was decided. */
@Component
public class Matters {

    /** Those whose work a matter is; the family reads what was decided in its letter and on its own page. */
    private static final List<May> READERS = List.of(May.RUN_CASE, May.DECIDE_AS_OFFICER, May.RUN_PANELS,
            May.SIT_ON_PANEL);

    private final MatterStore store;
    private final PanelStore panels;
    private final Relations relations;
    private final History history;
    private final Today today;
    private final Map<String, MatterOwner> owners;

    Matters(MatterStore store, PanelStore panels, Relations relations, History history, Today today,
            List<MatterOwner> owners) {
        this.store = store;
        this.panels = panels;
        this.relations = relations;
        this.history = history;
        this.today = today;
        this.owners = owners.stream().collect(Collectors.toMap(MatterOwner::kind, owner -> owner));
    }

    /** Puts a question to be decided. It waits until it is listed for a meeting or sent to an officer. */
    @Transactional
    public MatterId put(Viewer by, NewMatter matter) {
        by.must(May.RUN_CASE);
        return put(by, matter, null);
    }

    /** Puts a question that was decided before once more, without touching what was decided. */
    @Transactional
    public MatterId reconsider(Viewer by, MatterId decided, LocalDate dueOn) {
        by.must(May.RUN_CASE);
        if (!(stored(by, decided).matter() instanceof Matter.Decided before)) {
            throw new MatterMoved("Only a matter that was decided can be looked at again");
        }
        var question = before.question();
        return put(by, new NewMatter(question.child(), question.kind(), question.subject(), question.asks(),
                question.legalTest(), question.criteria(), question.outcomes(), dueOn), before.id());
    }

    private MatterId put(Viewer by, NewMatter matter, @Nullable MatterId reconsiders) {
        if (!owners.containsKey(matter.kind())) {
            throw new IllegalArgumentException("No room owns matters of the kind " + matter.kind());
        }
        var question = new Question(MatterId.create(), matter.child(), matter.kind(), matter.subject(),
                matter.question(), matter.legalTest(), matter.criteria(), matter.outcomes(), today.date(),
                matter.dueOn(), reconsiders);
        store.add(by, question, today.now());
        tell(by, new Matter.Waiting(question), "decisions.put",
                "A question was put to be decided: " + matter.question(),
                null);
        return question.id();
    }

    /** Sets a point of one side beside a criterion. Points are added until the matter is decided, never changed. */
    @Transactional
    public void addEvidence(Viewer by, MatterId id, Evidence evidence) {
        by.must(May.RUN_CASE);
        var matter = open(stored(by, id));
        if (matter.question().criterion(evidence.criterion()).isEmpty()) {
            throw new IllegalArgumentException("The matter has no criterion " + evidence.criterion());
        }
        store.add(by, matter, evidence, today.now());
    }

    /** Lists an open matter for a meeting. From then until it is heard the panel's members may see the child. */
    @Transactional
    public void listFor(Viewer by, MatterId id, long version, MeetingId meetingId) {
        by.must(May.RUN_PANELS);
        var matter = moved(by, id, version);
        var meeting = panels.meeting(by, meetingId).orElseThrow(NoSuchMatter::new);
        if (meeting.calledOff() || meeting.heldOn().isBefore(today.date())) {
            throw new MatterMoved("This meeting has been held or called off. Choose another");
        }
        leaveAgenda(by, matter);
        store.endOfficerQueue(by, matter, today.now());
        panels.listFor(by, matter, meetingId, today.now());
        relations.begin(by.authority(), matter.child(), meeting.panel().value(), Relations.Kind.PANEL, today.date());
        tell(by, matter.listFor(meetingId), "decisions.listed",
                "The question was listed for the %s on %s.".formatted(meeting.panelName(),
                        DateWords.inWords(meeting.heldOn())),
                null);
    }

    /** Takes a matter off an agenda before it was heard. */
    @Transactional
    public void takeOff(Viewer by, MatterId id, long version) {
        by.must(May.RUN_PANELS);
        var matter = moved(by, id, version);
        leaveAgenda(by, matter);
        tell(by, matter, "decisions.taken-off", "The question was taken off the panel's agenda.", null);
    }

    /** Sends a matter to the officers who decide, without waiting for a panel: a panel never moves a time limit. */
    @Transactional
    public void sendToOfficer(Viewer by, MatterId id, long version) {
        if (!by.may(May.RUN_CASE)) {
            by.must(May.RUN_PANELS);
        }
        var matter = moved(by, id, version);
        leaveAgenda(by, matter);
        store.endOfficerQueue(by, matter, today.now());
        store.sendToOfficer(by, matter, today.now());
        tell(by, matter.sendToOfficer(), "decisions.sent-to-officer", "The question was sent to an officer to decide.",
                null);
    }

    /**
     * Records what a panel advises, on the day of its meeting or later.
     *
     * @param present the memberships of those who were in the room
     * @throws DecisionRefused when a criterion has no reason, or too few sat without a conflict
     */
    @Transactional
    public void recommend(Viewer by, MatterId id, long version, Set<UUID> present, Advice advice) {
        if (!by.may(May.DECIDE_AT_PANEL)) {
            by.must(May.RUN_PANELS);
        }
        if (!(stored(by, id).matter() instanceof Matter.Listed listed)) {
            throw new MatterMoved("This matter is not on the agenda of a meeting any more");
        }
        moved(by, id, version);
        var meeting = panels.meeting(by, listed.meeting()).orElseThrow(NoSuchMatter::new);
        Deciding.notAhead("present", meeting.heldOn(), today.date());
        var quorum = quorum(by, id, meeting, present);
        if (!quorum.reached()) {
            throw new DecisionRefused(List.of(new Problem("present", quorum.refusal())));
        }
        var recommendation = new Recommendation(meeting.id(), advice.outcome(), meeting.heldOn(), by.name(),
                advice.findings(), advice.reasons(), advice.minorityView(), quorum.counted());
        var recommended = listed.recommend(recommendation);
        store.add(by, listed, recommendation, today.now());
        panels.heard(by, listed, today.now());
        tell(by, recommended, "decisions.recommended", "The %s advised: %s.".formatted(meeting.panelName(),
                listed.question().outcome(advice.outcome()).orElseThrow().words()), advice.reasons());
        endRelation(by, listed, meeting.panel());
    }

    private Quorum quorum(Viewer by, MatterId id, Meeting meeting, Set<UUID> present) {
        var panel = panels.panel(by, meeting.panel()).orElseThrow(NoSuchMatter::new);
        var inTheRoom = panels.members(by, panel.id())
                .stream()
                .filter(member -> present.contains(member.membership()))
                .toList();
        var conflicted = panels.conflicts(by, id)
                .stream()
                .map(OpenedMatter.Conflict::membership)
                .collect(Collectors.toSet());
        return Quorum.of(panel, inTheRoom, conflicted, meeting.heldOn());
    }

    /**
     * Decides, for the authority. The room whose question it is hears of it in the same transaction.
     *
     * @throws DecisionRefused when a criterion has no reason, or the outcome does not follow from the findings
     * @throws MatterMoved when somebody else acted on the matter since this version was read
     */
    @Transactional
    public void decide(Viewer by, MatterId id, long version, Decision decision) {
        by.must(May.DECIDE_AS_OFFICER);
        Deciding.notAhead("decidedOn", decision.decidedOn(), today.date());
        var matter = moved(by, id, version);
        var withOfficer = matter instanceof Matter.WithOfficer waiting ? waiting : matter.sendToOfficer();
        var decided = withOfficer.decide(decision);
        try {
            store.add(by, decided, decision, today.now());
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new MatterMoved();
        }
        leaveAgenda(by, matter);
        store.endOfficerQueue(by, matter, today.now());
        history.record(by, new Entry(matter.child(), "decisions.decided", decision.decidedOn(),
                "Decided by %s: %s.".formatted(decision.officer(), decided.outcome().words()), decision.reasons(),
                Audience.STAFF, id.value()));
        owners.get(matter.question().kind()).decided(by, decided, decision);
    }

    /** No decision is needed any more: the request was withdrawn, or the child moved away. */
    @Transactional
    public void withdraw(Viewer by, MatterId id, LocalDate on, String why) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var withdrawn = moved(by, id, stored.version()).withdraw(on, why);
        leaveAgenda(by, stored.matter());
        store.endOfficerQueue(by, withdrawn, today.now());
        store.add(by, withdrawn, today.now());
        tell(by, withdrawn, "decisions.withdrawn", "The question needs no decision any more.", why);
    }

    /** Where the matter stands, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<Matter> find(Viewer viewer, MatterId id) {
        return store.find(viewer, id).map(Stored::matter);
    }

    /** The address of the record that the matter is about, if it has a page. */
    public Optional<String> page(Matter matter) {
        return Optional.ofNullable(owners.get(matter.question().kind())).map(owner -> owner.page(matter));
    }

    /** The matters put about one record, the oldest first. */
    @Transactional(readOnly = true)
    public List<Matter> of(Viewer viewer, UUID subject) {
        return store.ofSubject(viewer, subject).stream().map(Stored::matter).toList();
    }

    /** Opens a matter with its evidence. The look is recorded. */
    @Transactional
    public Optional<OpenedMatter> open(Viewer viewer, MatterId id) {
        if (!READERS.stream().anyMatch(viewer::may)) {
            return Optional.empty();
        }
        var found = store.find(viewer, id);
        found.ifPresent(stored -> history.looked(viewer, stored.matter().child(), "A question to be decided"));
        return found.map(stored -> new OpenedMatter(stored.matter(), stored.version(), store.evidence(viewer, id),
                panels.conflicts(viewer, id)));
    }

    /** What was decided in the child's cases, with everything those who decided had before them, the newest first. For the family. */
    @Transactional(readOnly = true)
    public List<OpenedMatter> decidedAbout(Viewer viewer, UUID subject) {
        viewer.must(May.FAMILY_VIEW);
        return store.ofSubject(viewer, subject)
                .stream()
                .filter(stored -> stored.matter() instanceof Matter.Decided)
                .map(stored -> new OpenedMatter(stored.matter(), stored.version(),
                        store.evidence(viewer, stored.matter().id()), List.of()))
                .toList()
                .reversed();
    }

    private Stored stored(Viewer by, MatterId id) {
        return store.find(by, id).orElseThrow(NoSuchMatter::new);
    }

    private static Matter.Open open(Stored stored) {
        return switch (stored.matter()) {
            case Matter.Open open -> open;
            case Matter.Decided _ -> throw new MatterMoved("This matter has been decided already");
            case Matter.Withdrawn _ -> throw new MatterMoved("This matter was withdrawn and needs no decision");
        };
    }

    /** The open matter, taken by this person alone: whoever comes second is told. */
    private Matter.Open moved(Viewer by, MatterId id, long version) {
        var matter = open(stored(by, id));
        if (matter instanceof Matter.Listed listed && panels.meeting(by, listed.meeting()).isEmpty()) {
            throw new NoSuchMatter();
        }
        if (!store.move(by, id, version)) {
            throw new MatterMoved();
        }
        return matter;
    }

    private void leaveAgenda(Viewer by, Matter matter) {
        if (matter instanceof Matter.Listed listed) {
            panels.takeOff(by, matter, today.now());
            panels.meeting(by, listed.meeting()).ifPresent(meeting -> endRelation(by, matter, meeting.panel()));
        }
    }

    private void endRelation(Viewer by, Matter matter, PanelId panel) {
        if (!panels.stillListed(by, matter, panel)) {
            relations.end(by.authority(), matter.child(), panel.value(), Relations.Kind.PANEL, today.date());
        }
    }

    private void tell(Viewer by, Matter matter, String kind, String what, @Nullable String reason) {
        history.record(by,
                new Entry(matter.child(), kind, today.date(), what, reason, Audience.STAFF, matter.id().value()));
    }
}
