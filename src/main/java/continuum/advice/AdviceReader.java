package continuum.advice;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the advice of a case. One statement brings every line of it, whichever table it stands in, so that a page about it
 * costs few.
 */
@Repository
class AdviceReader {

    /** The authority, the family and a panel read everything that was given; others what their own side gave. */
    private static final String READABLE = """
        (:all or p.asked_id in (select a.id from advice.asked a where a.party_id = :party))
        """;

    private static final String PIECES = """
        select (to_jsonb(p) || jsonb_build_object('paragraphs',
                   (select jsonb_agg(g order by g.number) from advice.paragraph g where g.piece_id = p.id)))::text
          from advice.piece p
         where\s""" + READABLE + " and " + Scope.sees("p.authority_id", "p.child_id");

    private static final String EVERYTHING = """
        with lines (what, line, at, id, authority_id, child_id) as (
            select 'asked', to_jsonb(a), a.recorded_at, a.id, a.authority_id, a.child_id
              from advice.asked a where a.assessment_id = :assessment
            union all
            select 'piece', to_jsonb(p), p.recorded_at, p.id, p.authority_id, p.child_id
              from advice.piece p where p.assessment_id = :assessment and\s""" + READABLE + """
            union all
            select 'declined', to_jsonb(d), d.recorded_at, d.id, d.authority_id, d.child_id
              from advice.declined d where d.assessment_id = :assessment
            union all
            select 'reminder', to_jsonb(r), r.recorded_at, r.id, r.authority_id, r.child_id
              from advice.reminder r join advice.asked a on a.id = r.asked_id where a.assessment_id = :assessment
            union all
            select 'words', to_jsonb(q), q.recorded_at, q.id, q.authority_id, q.child_id
              from assessments.request q
             where q.assessment_id = :assessment and q.requester in ('parent', 'young-person'))
        select what, line::text from lines l where\s""" + Scope.sees("l.authority_id", "l.child_id") + """
         order by at, id
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    AdviceReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Everything about the advice of a case but the paragraphs of what was given. */
    record Everything(List<Asked> asked, List<Piece> pieces, List<Unasked> declined, List<Reminder> reminders,
            List<FamilyWords> familyWords) {}

    Everything of(Viewer viewer, AssessmentId assessment) {
        var lines = new HashMap<String, List<JsonNode>>();
        seen(viewer, EVERYTHING).param("assessment", assessment.value()).query(row -> {
            lines.computeIfAbsent(row.getString(1), what -> new ArrayList<>()).add(json.readTree(row.getString(2)));
        });
        return new Everything(read(lines, "asked", AdviceLines::asked),
                read(lines, "piece", AdviceLines::piece).stream()
                        .sorted(Comparator.comparing(Piece::givenOn))
                        .toList(),
                read(lines, "declined", AdviceLines::unasked), read(lines, "reminder", AdviceLines::reminder),
                read(lines, "words", AdviceLines::familyWords));
    }

    /** One piece with its paragraphs. */
    Optional<Piece> piece(Viewer viewer, UUID id) {
        return pieces(seen(viewer, PIECES + " and p.id = :id").param("id", id)).stream().findFirst();
    }

    /** What was given in a case with its paragraphs, in the order in which it came. */
    List<Piece> pieces(Viewer viewer, AssessmentId assessment) {
        return pieces(seen(viewer,
                PIECES + " and p.assessment_id = :assessment order by p.given_on, p.recorded_at, p.id")
                .param("assessment", assessment.value()));
    }

    private List<Piece> pieces(StatementSpec found) {
        return found.query((row, n) -> AdviceLines.piece(json.readTree(row.getString(1)))).list();
    }

    private StatementSpec seen(Viewer viewer, String sql) {
        return viewer.scope()
                .bind(db.sql(sql).param("all", readsAll(viewer)).param("party", viewer.party(), Types.OTHER));
    }

    private static boolean readsAll(Viewer viewer) {
        return viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA || viewer.may(May.FAMILY_VIEW)
                || viewer.may(May.SIT_ON_PANEL);
    }

    private static <T> List<T> read(Map<String, List<JsonNode>> lines, String what, Function<JsonNode, T> reader) {
        return lines.getOrDefault(what, List.of()).stream().map(reader).toList();
    }
}
