package continuum.disagreement;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Challenge;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.disagreement.Dispute.Clocks;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.Letters;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do while they disagree. A dispute is for the family and for those who run the case; nobody else finds it:
 * {@link NoSuchElementException}.
 */
@Component
public class Disputes {

    private final DisputeStore store;
    private final Duties duties;
    private final Letters letters;
    private final Plans plans;
    private final PlansInForce inForce;
    private final PlanKept planKept;
    private final People people;
    private final History history;
    private final Today today;

    Disputes(DisputeStore store, Duties duties, Letters letters, Plans plans, PlansInForce inForce, PlanKept planKept,
            People people,
            History history, Today today) {
        this.store = store;
        this.duties = duties;
        this.letters = letters;
        this.plans = plans;
        this.inForce = inForce;
        this.planKept = planKept;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** A dispute with what is owed in it, the first due first. */
    public record Opened(Dispute dispute, List<Duty> duties, Challenge challenge, LocalDate appealBy) {}

    /** A child's decisions that can be challenged, and the disputes about them. */
    public record OfChild(Child child, List<Challengeable> decisions, List<Dispute> disputes) {}

    static void mustTakePart(Viewer viewer) {
        if (!viewer.may(May.FAMILY_VIEW)) {
            viewer.must(May.RUN_CASE);
        }
    }

    /** Opens a child's page of disagreements. The look is recorded. */
    @Transactional
    public OfChild ofChild(Viewer viewer, ChildId child) {
        mustTakePart(viewer);
        var found = people.find(viewer, child).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, child, "Disagreements");
        var disputes = store.of(viewer, child);
        return new OfChild(found, decisions(viewer, child, disputes), disputes);
    }

    /** Notices that left with last days in them, and the final plan in force. */
    private List<Challengeable> decisions(Viewer viewer, ChildId child, List<Dispute> disputes) {
        var calendar = duties.clockOf(viewer.authority()).calendar();
        var plan = inForce.of(viewer, child);
        var told = letters.list(viewer, child)
                .stream()
                .filter(letter -> letter.isSent() && letter.appealBy() != null)
                .map(letter -> {
                    var challenge = Challenge.toNoticeSentOn(letter.sentOn(), calendar);
                    return new Challengeable(letter.id().value(), letter.title(), letter.sentOn(),
                            challenge.mediationBy(), challenge.appealBy(),
                            plan.map(one -> one.current()).orElse(null), guess(letter.kind() + " " + letter.title()),
                            about(disputes, letter.id().value()));
                });
        var made = plan.stream()
                .flatMap(one -> plans.version(viewer, one.current()).stream())
                .filter(PlanVersion::isServed)
                .map(version -> {
                    var challenge = Challenge.toNoticeSentOn(version.servedOn(), calendar);
                    return new Challengeable(version.id().value(), "The final plan", version.servedOn(),
                            challenge.mediationBy(), challenge.appealBy(), version.id(), AppealKind.CONTENTS,
                            about(disputes, version.id().value()));
                });
        return Stream.concat(told, made).sorted(Comparator.comparing(Challengeable::noticeOn).reversed()).toList();
    }

    private static @Nullable DisputeId about(List<Dispute> disputes, UUID subject) {
        return disputes.stream()
                .filter(one -> one.subject().equals(subject))
                .map(Dispute::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable AppealKind guess(String words) {
        var lower = words.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("reassess")) {
            return AppealKind.REFUSED_TO_REASSESS;
        }
        if (lower.contains("ceas")) {
            return AppealKind.CEASE;
        }
        if (lower.contains("review") || lower.contains("amend")) {
            return AppealKind.NOT_TO_AMEND;
        }
        if (lower.contains("issue") || lower.contains("no plan")) {
            return AppealKind.REFUSED_TO_ISSUE;
        }
        return lower.contains("assess") ? AppealKind.REFUSED_TO_ASSESS : null;
    }

    /** Begins a dispute about a decision that the family had notice of. When there is one about it, it is that one. */
    @Transactional
    public DisputeId begin(Viewer by, ChildId child, UUID subject, AppealKind kind) {
        by.must(May.RUN_CASE);
        var found = people.find(by, child).orElseThrow(NoSuchElementException::new);
        store.oneAtATime(child);
        var disputes = store.of(by, child);
        var decision = decisions(by, child, disputes).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (decision.dispute() != null) {
            return decision.dispute();
        }
        if (decision.guess() == AppealKind.CEASE && kind != AppealKind.CEASE) {
            throw new DisputeRefused("kind", "This notice says that the plan will end. Select “To cease the plan”,"
                    + " so that the plan is kept meanwhile");
        }
        if (kind == AppealKind.CONTENTS && decision.version() == null) {
            throw new DisputeRefused("kind", "There is no final plan whose contents could be appealed");
        }
        var id = DisputeId.create();
        var who = new Subject(found.birthDate(), null);
        var clocks = new Clocks(open(by, "tribunal-appeal", child, id, who), open(by, "mediation", child, id, who),
                open(by, "disagreement", child, id, who), open(by, "tribunal-order", child, id, who));
        var dispute = new Dispute(id, child, found.name(), kind, decision.words(), decision.noticeOn(), subject,
                kind.hasPlan() ? decision.version() : null, clocks, List.of(), null);
        store.add(by, dispute, today.now());
        duties.record(by, clocks.appeal(), Event.of("notice-of-decision-sent", decision.noticeOn()));
        history.record(by, new Entry(child, "disagreement.begun", today.date(),
                "The family may disagree with a decision: " + decision.words() + ".", Audience.FAMILY, id.value()));
        return id;
    }

    private ProcessId open(Viewer by, String process, ChildId child, DisputeId id, Subject who) {
        return duties.open(by, new NewProcess(process, child, id.value(), who,
                duties.officerOf(by, child).orElse(by.account())));
    }

    /** Opens a dispute. The look is recorded. */
    @Transactional
    public Opened open(Viewer viewer, DisputeId id) {
        mustTakePart(viewer);
        var dispute = store.find(viewer, id).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, dispute.child(), "A disagreement");
        return opened(viewer, dispute);
    }

    private Opened opened(Viewer viewer, Dispute dispute) {
        var ours = List.of(dispute.clocks().appeal(), dispute.clocks().mediation(), dispute.clocks().own(),
                dispute.clocks().order());
        var owed = duties.ofChild(viewer, dispute.child())
                .stream()
                .filter(one -> ours.contains(one.process()))
                .flatMap(one -> one.duties().stream())
                .sorted(Comparator.comparing(Duty::dueOn))
                .toList();
        var calendar = duties.clockOf(viewer.authority()).calendar();
        var challenge = Challenge.toNoticeSentOn(dispute.noticeOn(), calendar);
        var appealBy = dispute.find("certificate")
                .map(step -> challenge.appealBy(step.on(), calendar))
                .orElse(challenge.appealBy());
        return new Opened(dispute, owed, challenge, appealBy);
    }

    /** All that are not closed, of the children that the viewer sees. */
    @Transactional(readOnly = true)
    public List<Dispute> open(Viewer viewer, int limit) {
        viewer.must(May.RUN_CASE);
        return store.open(viewer, limit);
    }

    /**
     * Records what happened, and what it makes somebody owe.
     *
     * @param seen the last step that the person saw; 0 for none
     * @throws DisputeRefused when it can't happen where the dispute stands
     */
    @Transactional
    public void happened(Viewer by, DisputeId id, StepKind kind, LocalDate on, Map<String, String> answers, long seen) {
        by.must(May.RUN_CASE);
        var dispute = locked(by, id, seen);
        if (!kind.isOffered(dispute)) {
            throw new DisputeRefused(null, "“" + kind.words() + "” can’t be recorded where this stands now");
        }
        mustFit(dispute, kind, on, answers);
        var events = Consequences.of(dispute, kind, on, answers);
        for (var event : events) {
            duties.record(by, event.of(dispute), event.event());
        }
        store.add(by, dispute, kind, on, answers, events.stream().map(Consequences.Consequence::code).toList(),
                today.now());
        history.record(by, new Entry(dispute.child(), "disagreement." + kind.code(), on, kind.words() + ".",
                words(kind, answers), Audience.FAMILY, id.value()));
        planKept.happened(by, dispute, kind, on, answers);
    }

    private void mustFit(Dispute dispute, StepKind kind, LocalDate on, Map<String, String> answers) {
        if (on.isAfter(today.date())) {
            throw new DisputeRefused("on", "The date must be today or in the past");
        }
        if (on.isBefore(dispute.noticeOn())) {
            throw new DisputeRefused("on", "The date must be the same as or after "
                    + DateWords.inWords(dispute.noticeOn()) + ", when the notice was sent");
        }
        switch (kind) {
            case MEDIATION_HELD -> {
                boolean agreed = !answers.getOrDefault("outcome", "").equals("none");
                if (agreed && answers.getOrDefault("agreed", "").isBlank()) {
                    throw new DisputeRefused("agreed", "Enter what was agreed");
                }
                if (agreed && answers.getOrDefault("order", "").isBlank()) {
                    throw new DisputeRefused("order",
                            "Select what the authority has to do, so that its time is counted");
                }
                if (!agreed && !answers.getOrDefault("order", "").isBlank()) {
                    throw new DisputeRefused("order", "Nothing was agreed, so nothing is to be done");
                }
            }
            case APPEAL_REGISTERED -> {
                if (LocalDate.parse(answers.get("sent")).isBefore(on)) {
                    throw new DisputeRefused("sent", "The appeal can’t have been sent to us before it was received");
                }
                var parts = answers.getOrDefault("parts", "");
                if (dispute.kind() == AppealKind.CONTENTS && parts.isBlank()) {
                    throw new DisputeRefused("parts", "Select at least one section");
                }
                if (dispute.needsCertificate(parts) && !dispute.hasCertificate()) {
                    throw new DisputeRefused(null,
                            "Record the mediation certificate first: only an appeal about section I alone needs none");
                }
            }
            default -> {
            }
        }
    }

    /** Takes back a step that did not happen or was typed wrong. Both lines stay; its duties are worked out anew. */
    @Transactional
    public void takeBack(Viewer by, DisputeId id, long seq, String why, long seen) {
        by.must(May.RUN_CASE);
        var dispute = locked(by, id, seen);
        if (dispute.isClosed()) {
            throw new DisputeRefused(null, "This is closed");
        }
        if (why.isBlank()) {
            throw new DisputeRefused("why", "Enter why it is taken back");
        }
        var step = dispute.steps()
                .stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (!step.equals(dispute.steps().getLast())) {
            throw new DisputeRefused(null, "Only the last step can be taken back. Take back those after it first");
        }
        for (var event : step.events()) {
            var consequence = Consequences.read(event);
            duties.takeBack(by, consequence.of(dispute), consequence.event());
        }
        store.takeBack(by, dispute, step, why, today.date(), today.now());
        history.record(by, new Entry(dispute.child(), "disagreement.taken-back", today.date(),
                "Taken back: " + step.kind().words() + ".", why, Audience.FAMILY, id.value()));
        planKept.takenBack(by, dispute, step);
    }

    /** Closes it with what was learnt. */
    @Transactional
    public void close(Viewer by, DisputeId id, Lesson lesson, long seen) {
        by.must(May.RUN_CASE);
        var dispute = locked(by, id, seen);
        if (dispute.isClosed()) {
            throw new DisputeRefused(null, "Somebody else closed this meanwhile");
        }
        if (dispute.isBeforeTribunal()) {
            throw new DisputeRefused(null, "The tribunal still has this appeal. Record first how it ended");
        }
        if (opened(by, dispute).duties()
                .stream()
                .anyMatch(duty -> duty.isOpen() && duty.rule().owner() == continuum.duties.Owner.AUTHORITY)) {
            throw new DisputeRefused(null, "Something that was ordered, agreed or conceded is not done yet");
        }
        store.close(by, dispute, lesson, today.now());
        stop(by, dispute);
        history.record(by, new Entry(dispute.child(), "disagreement.closed", lesson.closedOn(),
                "A disagreement is over: " + continuum.web.Say.lowerFirst(lesson.ended().words()) + ".",
                Audience.FAMILY, id.value()));
    }

    /** Nobody owes anything in it any more. */
    private void stop(Viewer by, Dispute dispute) {
        for (var process : List.of(dispute.clocks().appeal(), dispute.clocks().mediation())) {
            if (duties.of(by, process).duties().stream().anyMatch(Duty::isOpen)) {
                duties.record(by, process, Event.of("withdrawn", today.date()));
            }
        }
    }

    private Dispute locked(Viewer by, DisputeId id, long seen) {
        var found = store.find(by, id).orElseThrow(NoSuchElementException::new);
        store.oneAtATime(found.child());
        var dispute = store.find(by, id).orElseThrow(NoSuchElementException::new);
        long last = dispute.steps().isEmpty() ? 0 : dispute.steps().getLast().seq();
        if (last != seen) {
            throw new DisputeRefused(null, "Somebody else recorded something here meanwhile"
                    + (dispute.steps().isEmpty() ? "" : ": “" + dispute.steps().getLast().kind().words() + "”")
                    + ". Look at it, then save again");
        }
        return dispute;
    }

    private static @Nullable String words(StepKind kind, Map<String, String> answers) {
        var said = new ArrayList<String>();
        for (var ask : kind.asks()) {
            var answer = answers.getOrDefault(ask.name(), "");
            if (!answer.isBlank()) {
                said.add(ask.label() + " " + ask.said(answer));
            }
        }
        return said.isEmpty() ? null : String.join(". ", said);
    }
}
