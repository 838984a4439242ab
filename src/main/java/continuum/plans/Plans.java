package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Assessment;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanVersion.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a plan: write it line by line, serve the draft, make it final. Each method is one thing done, in one
 * transaction with its line of history.
 *
 * <p>What the viewer may not see is answered as not there: {@link NoSuchElementException}. A version that is being written
 * is seen by those who run the case, nobody else. {@link PlanRefused} says what can't be done and why;
 * {@link LineChanged}, that somebody else wrote the same line meanwhile.
 */
@Component
public class Plans {

    private final PlanStore store;
    private final PlanFiles files;
    private final PlanAdvice advice;
    private final Sending sending;
    private final Assessments assessments;
    private final History history;
    private final Today today;

    Plans(PlanStore store, PlanFiles files, PlanAdvice advice, Sending sending, Assessments assessments,
            History history, Today today) {
        this.store = store;
        this.files = files;
        this.advice = advice;
        this.sending = sending;
        this.assessments = assessments;
        this.history = history;
        this.today = today;
    }

    /**
     * Begins the plan of an assessment with its first draft. When one was begun already, it is that one.
     */
    @Transactional
    public VersionId begin(Viewer by, AssessmentId assessment) {
        by.must(May.RUN_CASE);
        var state = assessments.find(by, assessment).orElseThrow(NoSuchElementException::new);
        if (!(state instanceof Assessment.UnderAssessment)) {
            throw new PlanRefused(null, "A plan is written once the authority has decided to assess");
        }
        var child = state.of().child();
        store.oneAtATime(child);
        var begun = store.ofAssessment(by, assessment);
        if (begun.isPresent()) {
            return store.versions(by, begun.get().id()).getFirst().id();
        }
        if (store.of(by, child).stream().anyMatch(plan -> plan.ceasedOn() == null)) {
            throw new PlanRefused(null, "This child has a plan already. Amend that one");
        }
        var plan = PlanId.create();
        store.add(by, plan, child, assessment, today.now());
        return begin(by, plan, child, 1, Kind.DRAFT);
    }

    /** Begins the next version with the lines of the one that was served last. */
    @Transactional
    public VersionId next(Viewer by, PlanId id, Kind kind) {
        by.must(May.RUN_CASE);
        var plan = store.plan(by, id).orElseThrow(NoSuchElementException::new);
        if (plan.ceasedOn() != null) {
            throw new PlanRefused(null, "This plan ceased on " + DateWords.inWords(plan.ceasedOn()));
        }
        store.oneAtATime(plan.child());
        var last = store.versions(by, id).getFirst();
        if (!last.isServed()) {
            throw new PlanRefused(null, last.name() + " is being written. Serve it first, or go on with it");
        }
        if (!last.kind().mayBeFollowedBy(kind)) {
            throw new PlanRefused(null, "After “" + last.name() + "” there can’t be: " + kind.words().toLowerCase());
        }
        var next = begin(by, id, plan.child(), last.number() + 1, kind);
        store.copyLines(by, last.id(), next, today.now());
        return next;
    }

    private VersionId begin(Viewer by, PlanId plan, ChildId child, int number, Kind kind) {
        var version = new PlanVersion(VersionId.create(), plan, child, number, kind, today.date(), null, null, 1);
        store.add(by, version);
        tell(by, version, "begun", today.date(), version.name() + " was begun.", null, Audience.STAFF);
        return version.id();
    }

    /**
     * Writes a line: a new one, or a changed one.
     *
     * @param revision the revision of the line that was changed; 0 for a new one
     * @throws LineChanged when somebody else changed it meanwhile
     */
    @Transactional
    public void put(Viewer by, VersionId id, Line line, long revision) {
        var version = beingWritten(by, id);
        if (line.words().isBlank()) {
            throw new PlanRefused("words", "Enter what the plan says here");
        }
        if (version.kind() == Kind.DRAFT && line.section() == Section.I) {
            throw new PlanRefused("words",
                    "A draft must not name a school or a type of school: the family asks for one first");
        }
        if (!new Contents(store.lines(by, id).stream().map(Written::line).toList()).leads(line)) {
            throw new PlanRefused("links", "One of the lines that this one points to was removed. Select again");
        }
        if (revision == 0) {
            store.add(by, version, line, today.now());
        } else if (!store.change(by, id, line, revision, today.now())) {
            throw new LineChanged(store.line(by, id, line.id()).orElseThrow(NoSuchElementException::new));
        }
    }

    /** Removes a line; nothing points to it any more. It can be put back. */
    @Transactional
    public void remove(Viewer by, VersionId id, LineId line, long revision) {
        beingWritten(by, id);
        if (store.line(by, id, line).filter(one -> one.line().section().isWritten()).isEmpty()) {
            throw new NoSuchElementException();
        }
        if (!store.remove(by, id, line, revision, today.now())) {
            throw new LineChanged(store.line(by, id, line).orElseThrow(NoSuchElementException::new));
        }
        for (var other : store.lines(by, id)) {
            var unlinked = Contents.unlinked(other.line(), line);
            if (!unlinked.equals(other.line())) {
                store.change(by, id, unlinked, other.revision(), today.now());
            }
        }
    }

    /** Puts back a line that was removed. What pointed to it has to be linked again. */
    @Transactional
    public void putBack(Viewer by, VersionId id, LineId line) {
        beingWritten(by, id);
        var gone = store.line(by, id, line).orElseThrow(NoSuchElementException::new);
        var known = new Contents(store.lines(by, id).stream().map(Written::line).toList());
        var back = gone.line();
        for (var other : Contents.linked(back)) {
            if (known.find(other).isEmpty()) {
                back = Contents.unlinked(back, other);
            }
        }
        if (!store.change(by, id, back, gone.revision(), today.now())) {
            throw new LineChanged(gone);
        }
    }

    /** Moves a line one place up or down in its section. */
    @Transactional
    public void move(Viewer by, VersionId id, LineId line, boolean up) {
        beingWritten(by, id);
        var contents = new Contents(store.lines(by, id).stream().map(Written::line).toList());
        var section = contents.find(line).orElseThrow(NoSuchElementException::new).section();
        var order = new ArrayList<>(contents.of(section).stream().map(Line::id).toList());
        int at = order.indexOf(line);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            store.place(by, id, order);
        }
    }

    /** The gaps in the thread of a version as it stands. */
    public List<Gap> gaps(Viewer viewer, OpenedPlan opened) {
        return sending.gaps(viewer, opened.version(), opened.contents(), opened.gathered());
    }

    /**
     * Serves a version: from then on it is never changed. A final plan is in force from that day.
     *
     * @param revision the version as the person saw it
     * @param reasons why it is issued although the thread has gaps; blank when it has none
     */
    @Transactional
    public PlanVersion serve(Viewer by, VersionId id, long revision, LocalDate on, String reasons) {
        return sending.serve(by, beingWritten(by, id), revision, on, reasons);
    }

    /** Opens a version. The look is recorded. */
    @Transactional
    public Optional<OpenedPlan> open(Viewer viewer, VersionId id) {
        return store.version(viewer, id).filter(version -> mayRead(viewer, version)).map(version -> {
            history.looked(viewer, version.child(), version.isServed() ? "EHC plan" : "EHC plan being written");
            var gathered = advice.of(viewer, version);
            return new OpenedPlan(version, gathered.with(store.lines(viewer, id)),
                    store.versions(viewer, version.plan())
                            .stream()
                            .filter(one -> mayRead(viewer, one))
                            .toList(),
                    gathered);
        });
    }

    /** What the child's plans stand at: each plan's versions that the viewer may read, the newest first. */
    @Transactional(readOnly = true)
    public List<PlanVersion> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child)
                .stream()
                .flatMap(plan -> store.versions(viewer, plan.id()).stream())
                .filter(version -> mayRead(viewer, version))
                .toList();
    }

    /** The lines of a version to compare with, if the viewer may read it. */
    @Transactional(readOnly = true)
    public Optional<Contents> contents(Viewer viewer, VersionId id) {
        return store.version(viewer, id)
                .filter(version -> mayRead(viewer, version))
                .map(version -> new Contents(store.lines(viewer, id).stream().map(Written::line).toList()));
    }

    /** A line of a version that the viewer may read, also one that was removed. */
    @Transactional(readOnly = true)
    public Optional<Written> line(Viewer viewer, VersionId id, LineId line) {
        return store.version(viewer, id)
                .filter(version -> mayRead(viewer, version))
                .flatMap(version -> store.line(viewer, id, line));
    }

    /** What can be quoted as the source of a need: every paragraph that was given, and what the plan quotes already. */
    public List<Source> sources(OpenedPlan opened) {
        return Stream.concat(opened.gathered().sources().stream(),
                opened.contents().needs().stream().flatMap(need -> need.sources().stream())).distinct().toList();
    }

    /** A version that the viewer may read, without its lines. */
    @Transactional(readOnly = true)
    public Optional<PlanVersion> version(Viewer viewer, VersionId id) {
        return store.version(viewer, id).filter(version -> mayRead(viewer, version));
    }

    /** The newest version of the plan of an assessment that the viewer may read. */
    @Transactional(readOnly = true)
    public Optional<PlanVersion> newest(Viewer viewer, AssessmentId assessment) {
        return store.versions(viewer, assessment).stream().filter(version -> mayRead(viewer, version)).findFirst();
    }

    /** The open file of a version as it was served, byte for byte. */
    @Transactional
    public Optional<String> file(Viewer viewer, VersionId id) {
        return store.version(viewer, id).filter(PlanVersion::isServed).flatMap(version -> {
            history.looked(viewer, version.child(), "EHC plan as a file");
            return store.frozen(viewer, id);
        });
    }

    /**
     * Reads a plan from its open file.
     *
     * @throws PlanRefused when it is not such a file, with what is wrong and where
     */
    public PlanFile read(String text) {
        return files.read(text);
    }

    private PlanVersion beingWritten(Viewer by, VersionId id) {
        by.must(May.RUN_CASE);
        var version = store.version(by, id).orElseThrow(NoSuchElementException::new);
        if (version.isServed()) {
            throw new PlanRefused(null, version.name() + " was sent on " + DateWords.inWords(version.servedOn())
                    + " and can’t be changed. Begin the next version");
        }
        return version;
    }

    private static boolean mayRead(Viewer viewer, PlanVersion version) {
        return version.isServed() || viewer.may(May.RUN_CASE);
    }

    private void tell(Viewer by, PlanVersion version, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        history.record(by, new Entry(version.child(), "plans." + kind, on, what, why, audience,
                version.plan().value()));
    }
}
