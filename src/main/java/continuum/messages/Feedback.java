package continuum.messages;

import continuum.access.May;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.People;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each step felt to a family: one answer of each person for each step, which they can change. */
@Component
public class Feedback {

    /** The answer. */
    public enum Face {
        GOOD(3, "Good"),
        MIXED(2, "In between"),
        BAD(1, "Not good");

        private final int stored;
        private final String words;

        Face(int stored, String words) {
            this.stored = stored;
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The face stored as this number. */
        public static Face of(int stored) {
            return stored == 3 ? GOOD : stored == 2 ? MIXED : BAD;
        }
    }

    /** What one person said of one step. */
    public record Given(Face face, String words, LocalDate on) {}

    /** How often each face was given for one step. */
    public record Counted(String step, long good, long mixed, long bad) {

        public long all() {
            return good + mixed + bad;
        }
    }

    /** What somebody wrote, without their name. */
    public record Said(String step, Face face, String words, LocalDate on) {}

    /** What managers read. */
    public record Heard(List<Counted> counts, List<Said> words) {}

    private static final int MOST_WORDS = 50;

    private final JdbcClient db;
    private final People people;
    private final History history;
    private final Today today;

    Feedback(JdbcClient db, People people, History history, Today today) {
        this.db = db;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /**
     * Keeps what somebody says of a step; what they said of it before holds no more.
     *
     * @param subject the case that the step belongs to
     */
    @Transactional
    public void give(Viewer by, ChildId child, UUID subject, String step, Face face, String words) {
        by.must(May.FAMILY_VIEW);
        people.find(by, child).orElseThrow(NoSuchConversation::new);
        db.sql("""
            insert into messages.feedback (authority_id, child_id, id, party_id, subject, step, face, words, given_on,
                                           recorded_at)
            values (:authority, :child, :id, :party, :subject, :step, :face, :words, :on, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("id", Identifiers.next())
                .param("party", by.party())
                .param("subject", subject)
                .param("step", step)
                .param("face", face.stored)
                .param("words", words)
                .param("on", today.date())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        history.record(by, new Entry(child, "messages.feedback", today.date(), "The family said how a step felt.",
                Audience.STAFF, subject));
    }

    /** What this person said of a step, if they did. */
    @Transactional(readOnly = true)
    public Optional<Given> given(Viewer viewer, ChildId child, UUID subject, String step) {
        return viewer.scope()
                .bind(db.sql("""
            select f.face, f.words, f.given_on from messages.feedback_now f
             where f.child_id = :child and f.subject = :subject and f.step = :step and f.party_id = :party and\s"""
                        + Scope.sees("f.authority_id", "f.child_id"))
                        .param("child", child.value())
                        .param("subject", subject)
                        .param("step", step)
                        .param("party", viewer.party()))
                .query((row, number) -> new Given(Face.of(row.getInt("face")), row.getString("words"),
                        row.getObject("given_on", LocalDate.class)))
                .optional();
    }

    /** What families said in the last twelve months: counts by step, and their words, the newest first. */
    @Transactional(readOnly = true)
    public Heard heard(Viewer viewer) {
        viewer.must(May.SEE_FEEDBACK);
        var since = today.date().minusYears(1);
        var counts = new ArrayList<Counted>();
        viewer.scope()
                .bind(db.sql("""
            select f.step, count(*) filter (where f.face = 3) as good, count(*) filter (where f.face = 2) as mixed,
                   count(*) filter (where f.face = 1) as bad
              from messages.feedback_now f
             where f.authority_id = :authority and f.given_on > :since and\s"""
                        + Scope.sees("f.authority_id", "f.child_id") + " group by f.step order by f.step")
                        .param("authority", viewer.authority().value())
                        .param("since", since))
                .query(row -> {
                    counts.add(new Counted(row.getString("step"), row.getLong("good"), row.getLong("mixed"),
                            row.getLong("bad")));
                });
        var words = viewer.scope()
                .bind(db.sql("""
            select f.step, f.face, f.words, f.given_on from messages.feedback_now f
             where f.authority_id = :authority and f.given_on > :since and f.words <> '' and\s"""
                        + Scope.sees("f.authority_id", "f.child_id") + " order by f.given_on desc, f.step limit :limit")
                        .param("authority", viewer.authority().value())
                        .param("since", since)
                        .param("limit", MOST_WORDS))
                .query((row, number) -> new Said(row.getString("step"), Face.of(row.getInt("face")),
                        row.getString("words"), row.getObject("given_on", LocalDate.class)))
                .list();
        return new Heard(counts, words);
    }
}
