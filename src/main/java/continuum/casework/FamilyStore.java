package continuum.casework;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.assessments.CaseNow;
import continuum.assessments.CasePart;
import continuum.calendar.Today;
import continuum.casework.FamilyNow.Sent;
import continuum.casework.FamilyNow.Talk;
import continuum.casework.FamilyNow.Written;
import continuum.history.Line;
import continuum.messages.Feedback;
import continuum.people.Child;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the family's page shows beside the cases, in one question, so that the page stays cheap however many rooms have
 * something to say there. A room that has more adds a part to {@link #PARTS}: what it is, as JSON, and when.
 */
@Repository
class FamilyStore {

    private static final int LATEST = 8;
    private static final int MOST = 5;

    /** Each part gives: what it is, a line as JSON, and where it stands among its like. */
    private static final List<String> PARTS = List.of("""
        (select 'happened' as what, to_jsonb(e) as line, row_number() over (order by e.happened_on desc, e.seq desc) as n
           from history.entry e
          where e.child_id = any (array(select cast(:child as uuid) union all
                                        select s.child_id from access.same_child s where s.root_id = :child))
            and e.audience = 'family' and %s
          order by e.happened_on desc, e.seq desc limit :latest)
        """.formatted(Scope.sees("e.authority_id", "e.child_id")), """
        (select 'caseworker', to_jsonb(a), 1 from assessments.assessment_now a
          where a.child_id = :child and a.owner_name is not null and %s
          order by a.received_on desc limit 1)
        """.formatted(Scope.sees("a.authority_id", "a.child_id")), """
        (select 'team', to_jsonb(h), 1 from papers.letterhead h
          where h.authority_id = :authority order by h.recorded_at desc limit 1)
        """, """
        (select 'written', to_jsonb(c) || jsonb_build_object('reply_by', (
                    select d.due_on from duties.due d
                     where d.subject = c.conversation_id and d.child_id = c.child_id and d.is_open limit 1)),
                row_number() over (order by c.last_at desc)
           from messages.conversation_now c
          where c.child_id = :child and c.party_id = :party and %s
          order by c.last_at desc limit :most)
        """.formatted(Scope.sees("c.authority_id", "c.child_id")), """
        (select 'letter', to_jsonb(l), row_number() over (order by l.sent_on desc, l.letter_id desc)
           from papers.letter_now l
          where l.child_id = :child and l.to_id = :party and l.sent_on is not null and %s
          order by l.sent_on desc, l.letter_id desc limit :most)
        """.formatted(Scope.sees("l.authority_id", "l.child_id")), """
        (select 'answer', to_jsonb(f), 1 from messages.feedback_now f
          where f.child_id = :child and f.party_id = :party and %s)
        """.formatted(Scope.sees("f.authority_id", "f.child_id")));

    private static final String EVERYTHING = "select what, line::text from (" + String.join(" union all ", PARTS)
            + ") as parts (what, line, n) order by what, n";

    private final JdbcClient db;
    private final JsonMapper json;

    FamilyStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    FamilyNow of(Viewer viewer, Child child, List<CaseNow> cases, List<CasePart.Shown> parts) {
        var lines = new HashMap<String, List<JsonNode>>();
        viewer.scope()
                .bind(db.sql(EVERYTHING)
                        .param("authority", viewer.authority().value())
                        .param("child", child.id().value())
                        .param("party", viewer.party(), Types.OTHER)
                        .param("latest", LATEST)
                        .param("most", MOST))
                .query(row -> {
                    lines.computeIfAbsent(row.getString(1), what -> new ArrayList<>())
                            .add(json.readTree(row.getString(2)));
                });
        var answers = new HashMap<String, Feedback.Given>();
        lines.getOrDefault("answer", List.of())
                .forEach(one -> answers.put(text(one, "subject") + " " + text(one, "step"),
                        new Feedback.Given(Feedback.Face.of(one.path("face").asInt()), text(one, "words"),
                                day(one, "given_on"))));
        return new FamilyNow(child, cases, parts, read(lines, "happened", FamilyStore::line), talk(lines),
                read(lines, "written",
                        one -> new Written(id(one, "conversation_id"), text(one, "about"),
                                OffsetDateTime.parse(text(one, "last_at")).toInstant(),
                                one.path("last_from_family").asBoolean(), day(one, "reply_by"))),
                read(lines, "letter",
                        one -> new Sent(id(one, "letter_id"), text(one, "title"), day(one, "sent_on"))),
                Map.copyOf(answers));
    }

    private static Talk talk(Map<String, List<JsonNode>> lines) {
        var worker = lines.containsKey("caseworker") ? text(lines.get("caseworker").getFirst(), "owner_name") : "";
        if (!lines.containsKey("team")) {
            return new Talk(worker, "", "", "");
        }
        var team = lines.get("team").getFirst();
        return new Talk(worker, text(team, "team"), text(team, "telephone"), text(team, "email"));
    }

    private static Line line(JsonNode one) {
        var subject = one.path("subject").asString(null);
        return new Line(one.path("seq").asLong(), text(one, "kind"), day(one, "happened_on"),
                OffsetDateTime.parse(text(one, "recorded_at")).toInstant(), text(one, "by_name"), text(one, "by_role"),
                text(one, "what"), one.path("reason").asString(null), text(one, "audience"),
                subject == null ? null : UUID.fromString(subject));
    }

    private static <T> List<T> read(Map<String, List<JsonNode>> lines, String what, Function<JsonNode, T> reader) {
        return lines.getOrDefault(what, List.of()).stream().map(reader).toList();
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).asString("");
    }

    private static UUID id(JsonNode one, String field) {
        return UUID.fromString(text(one, field));
    }

    private static @Nullable LocalDate day(JsonNode one, String field) {
        var day = one.path(field).asString(null);
        return day == null ? null : LocalDate.parse(day);
    }
}
