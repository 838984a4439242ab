package continuum.assessments;

import continuum.access.May;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.AssessmentStore.Stored;
import continuum.people.Child;
import continuum.people.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a case with all that is filed with it. One statement brings every line of it, whichever table it stands in, so
 * that a page about a case costs few.
 */
@Repository
class CaseReader {

    /** The case, if the viewer may see it, and then whatever belongs to it; each line says what it is. */
    private static final String EVERYTHING = """
        with c as (select a.* from assessments.assessment a where a.id = :id and\s"""
            + Scope.sees("a.authority_id", "a.child_id") + """
            ),
        lines (what, line, at, id) as (
            select 'case', to_jsonb(c), c.created_at, c.id from c
            union all
            select 'request', to_jsonb(f), f.recorded_at, f.id
              from c join assessments.request f on f.authority_id = c.authority_id and f.assessment_id = c.id
            union all
            select 'step', to_jsonb(f) || jsonb_build_object('stands', b.id is null), f.recorded_at, f.id
              from c join assessments.step f on f.authority_id = c.authority_id and f.assessment_id = c.id
              left join assessments.step b on b.takes_back = f.id
             where f.kind <> 'taken-back'
            union all
            select 'gathered', to_jsonb(f), f.recorded_at, f.id
              from c join assessments.gathered f on f.authority_id = c.authority_id and f.assessment_id = c.id
            union all
            select 'exception',
                   to_jsonb(f) || jsonb_build_object('taken_back_why', b.why, 'taken_back_by', b.approved_name),
                   f.recorded_at, f.id
              from c join assessments.exception f on f.authority_id = c.authority_id and f.assessment_id = c.id
              left join assessments.exception b on b.takes_back = f.id
             where f.takes_back is null
            union all
            select 'note', to_jsonb(f), f.recorded_at, f.id
              from c join assessments.note f on f.authority_id = c.authority_id and f.assessment_id = c.id
             where :staff
            union all
            select 'notice',
                   to_jsonb(f) || jsonb_build_object('given_on', g.given_on, 'how', g.how, 'by_name', g.by_name),
                   f.recorded_at, f.id
              from c join assessments.notice f on f.authority_id = c.authority_id and f.assessment_id = c.id
              left join assessments.notice_given g on g.authority_id = f.authority_id and g.notice_id = f.id
             where :staff
            union all
            select 'letter', to_jsonb(l), l.recorded_at, l.letter_id
              from c join papers.letter_now l on l.authority_id = c.authority_id and l.subject = c.id
             where :staff
            union all
            select 'other', to_jsonb(o), o.created_at, o.id
              from c join assessments.assessment o on o.child_id = c.child_id and o.id <> c.id)
        select what, line::text from lines order by at, id
        """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final CaseClock clock;
    private final People people;

    CaseReader(JdbcClient db, JsonMapper json, CaseClock clock, People people) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.people = people;
    }

    /** The case with all that is filed with it; empty when this viewer may not see it. That they looked is recorded. */
    Optional<Opened> open(Viewer viewer, AssessmentId id) {
        return read(viewer, id, child -> people.open(viewer, child, "EHC needs assessment"));
    }

    private Optional<Opened> read(Viewer viewer, AssessmentId id, Function<ChildId, Optional<Child>> register) {
        var lines = new HashMap<String, List<JsonNode>>();
        viewer.scope()
                .bind(db.sql(EVERYTHING).param("id", id.value()).param("staff", viewer.may(May.RUN_CASE)))
                .query(row -> {
                    lines.computeIfAbsent(row.getString(1), what -> new ArrayList<>())
                            .add(json.readTree(row.getString(2)));
                });
        return lines.containsKey("case") ? Optional.of(opened(viewer, lines, register)) : Optional.empty();
    }

    /** The same for who is about to act on it: not finding it is an error. */
    Opened toActOn(Viewer by, AssessmentId id) {
        return read(by, id, child -> people.find(by, child)).orElseThrow(NoSuchElementException::new);
    }

    private Opened opened(Viewer viewer, Map<String, List<JsonNode>> lines,
            Function<ChildId, Optional<Child>> register) {
        var stored = CaseLines.stored(lines.get("case").getFirst());
        var child = register.apply(stored.state().of().child()).orElseThrow(NoSuchElementException::new);
        return new Opened(stored.state(), stored.version(), stored.owner(), stored.process(), child,
                read(lines, "request", CaseLines::received).stream()
                        .sorted(Comparator.comparing(one -> one.request().receivedOn()))
                        .toList(),
                read(lines, "step", CaseLines::recorded), read(lines, "gathered", CaseLines::gathered),
                read(lines, "exception", CaseLines::excused), read(lines, "note", CaseLines::note).reversed(),
                read(lines, "notice", CaseLines::notice), read(lines, "letter", CaseLines::letter).reversed(),
                read(lines, "other", CaseLines::stored).stream()
                        .map(Stored::state)
                        .sorted(Comparator.comparing((Assessment other) -> other.of().receivedOn()).reversed())
                        .toList(),
                clock.of(viewer, stored.process()));
    }

    private static <T> List<T> read(Map<String, List<JsonNode>> lines, String what, Function<JsonNode, T> reader) {
        return lines.getOrDefault(what, List.of()).stream().map(reader).toList();
    }
}
