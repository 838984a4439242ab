package continuum.casework;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.duties.CaseDuties;
import continuum.duties.Duties;
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

    private static final int LATEST = 6;

    private final People people;
    private final Assessments assessments;
    private final Duties duties;
    private final History history;

    ChildDesk(People people, Assessments assessments, Duties duties, History history) {
        this.people = people;
        this.assessments = assessments;
        this.duties = duties;
        this.history = history;
    }

    /** The child today. */
    @Transactional
    public Now now(Viewer viewer, ChildId id) {
        var child = child(viewer, id);
        history.looked(viewer, id, "Now");
        var bySubject = duties.ofChild(viewer, id)
                .stream()
                .collect(Collectors.toMap(CaseDuties::subject, CaseDuties::duties, (one, same) -> one));
        var cases = assessments.of(viewer, id)
                .stream()
                .map(assessment -> new Now.Case(assessment, bySubject.getOrDefault(assessment.id().value(), List.of())))
                .toList();
        return new Now(child, cases, history.timeline(viewer, id, null, LATEST));
    }

    /** A page of what happened, newest first. */
    @Transactional
    public List<Line> timeline(Viewer viewer, ChildId id, Line.@Nullable Key after, int limit) {
        child(viewer, id);
        history.looked(viewer, id, "Timeline");
        return history.timeline(viewer, id, after, limit);
    }

    /** Who opened the record, newest first. Asking is a look as well. */
    @Transactional
    public List<Look> whoLooked(Viewer viewer, ChildId id, @Nullable Long before, int limit) {
        child(viewer, id);
        history.looked(viewer, id, "Who looked");
        return history.whoLooked(viewer, id, before, limit);
    }

    /** The name to put on the page. */
    @Transactional(readOnly = true)
    public String name(Viewer viewer, ChildId id) {
        return child(viewer, id).name();
    }

    private Child child(Viewer viewer, ChildId id) {
        return people.find(viewer, id).orElseThrow(NoSuchElementException::new);
    }
}
