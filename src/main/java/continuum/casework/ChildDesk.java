package continuum.casework;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.assessments.CaseNow;
import continuum.assessments.CasePart;
import continuum.decisions.Matters;
import continuum.decisions.OpenedMatter;
import continuum.history.History;
import continuum.history.Line;
import continuum.history.Look;
import continuum.people.Child;
import continuum.people.People;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A child's record, opened. Each method is one look, and the look is recorded with it. */
@Component
class ChildDesk {

    /** A page of what happened to a child. */
    record Timeline(Child child, List<Line> lines) {}

    /** A page of who opened a child's record. */
    record Looks(Child child, List<Look> looks) {}

    /** What was decided about a child, with what those who decided had before them. */
    record Decided(Child child, List<OpenedMatter> matters) {}

    private static final int LATEST = 6;

    private final People people;
    private final Assessments assessments;
    private final Matters matters;
    private final FamilyStore families;
    private final List<CasePart> parts;
    private final History history;

    ChildDesk(People people, Assessments assessments, Matters matters, FamilyStore families, List<CasePart> parts,
            History history) {
        this.people = people;
        this.assessments = assessments;
        this.matters = matters;
        this.families = families;
        this.parts = parts;
        this.history = history;
    }

    /** The child today. */
    @Transactional
    public Now now(Viewer viewer, ChildId id) {
        var child = open(viewer, id, "Now");
        var cases = assessments.now(viewer, child.id());
        return new Now(child, cases,
                cases.stream()
                        .filter(CaseNow::isOpen)
                        .collect(Collectors.toMap(one -> one.assessment().id(), one -> partsOf(viewer, one))),
                history.timeline(viewer, child.id(), null, LATEST));
    }

    /** Refuses whoever may not see the child, for a page that leads on to one that opens the record. */
    @Transactional(readOnly = true)
    public void mustSee(Viewer viewer, ChildId id) {
        people.find(viewer, id).orElseThrow(NoSuchElementException::new);
    }

    /** The child as the family's page shows them. */
    @Transactional
    public FamilyNow family(Viewer viewer, ChildId id) {
        var child = open(viewer, id, "The family's page");
        var cases = assessments.now(viewer, child.id());
        return families.of(viewer, child, cases, cases.stream()
                .filter(CaseNow::isOpen)
                .findFirst()
                .map(one -> partsOf(viewer, one))
                .orElse(List.of()));
    }

    /** What was decided in the child's cases, the newest first. */
    @Transactional
    public Decided decided(Viewer viewer, ChildId id) {
        var child = open(viewer, id, "What was decided");
        return new Decided(child, assessments.of(viewer, child.id())
                .stream()
                .flatMap(one -> matters.decidedAbout(viewer, one.id().value()).stream())
                .toList());
    }

    /** A page of what happened, newest first. */
    @Transactional
    public Timeline timeline(Viewer viewer, ChildId id, Line.@Nullable Key after, int limit) {
        var child = open(viewer, id, "Timeline");
        return new Timeline(child, history.timeline(viewer, child.id(), after, limit));
    }

    /** Who opened the record, newest first. Asking is a look as well. */
    @Transactional
    public Looks whoLooked(Viewer viewer, ChildId id, @Nullable Long before, int limit) {
        var child = open(viewer, id, "Who looked");
        return new Looks(child, history.whoLooked(viewer, child.id(), before, limit));
    }

    private Child open(Viewer viewer, ChildId id, String page) {
        return people.open(viewer, id, page).orElseThrow(NoSuchElementException::new);
    }

    private List<CasePart.Shown> partsOf(Viewer viewer, CaseNow one) {
        return parts.stream().flatMap(part -> part.of(viewer, one.assessment()).stream()).toList();
    }
}
