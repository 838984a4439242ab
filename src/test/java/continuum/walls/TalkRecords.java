package continuum.walls;

import static org.awaitility.Awaitility.await;

import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.PersonId;
import continuum.area.TestPostgres;
import continuum.messages.Messages;
import continuum.outbox.Outbox;
import continuum.papers.Letter;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.walls.Records.Known;
import continuum.walls.Somebody.Tie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What goes to and fro between a family and the authority: messages, and letters that wait to leave. */
final class TalkRecords {

    private final Messages messages;
    private final Letters letters;
    private final Outbox outbox;

    TalkRecords(Messages messages, Letters letters, Outbox outbox) {
        this.messages = messages;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** A parent and a young person wrote about their child, the authority about the other one. Letters are printed, or held. */
    void make(Viewer caseworker, Known theirs, Known another, Everybody everybody) {
        var things = theirs.things();
        var parents = begun(everybody.in(Role.PARENT, Tie.THEIRS), theirs);
        var own = begun(everybody.in(Role.YOUNG_PERSON, Tie.THEIRS), theirs);
        things.put("/children/{child}/messages/{id}", who -> who.role() == Role.YOUNG_PERSON ? own : parents);
        var owner = JdbcClient.create(new DriverManagerDataSource(TestPostgres.url(), "postgres", ""));
        things.put("{last-message}",
                who -> owner.sql("select max(seq) from messages.message where conversation_id = ?")
                        .param(who.role() == Role.YOUNG_PERSON ? own : parents)
                        .query(Integer.class)
                        .single());
        another.things()
                .put("/children/{child}/messages/{id}", as(caseworker, () -> messages.beginWith(caseworker,
                        another.child(), another.parties().get(Party.PERSON), "A visit", "When may we come?",
                        List.of())));
        var printed = written(caseworker, theirs);
        things.put("/outbox/{letter}", written(caseworker, theirs));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(caseworker, () -> letters.find(caseworker, printed)).orElseThrow().hasPdf());
        things.put("/outbox/batches/{id}", as(caseworker, () -> outbox.print(caseworker, List.of(printed))));
    }

    private UUID begun(Somebody family, Known about) {
        return as(family.viewer(), () -> messages.begin(family.viewer(), about.child(), "A question",
                "When is the meeting?", null, List.of()));
    }

    private LetterId written(Viewer caseworker, Known to) {
        var mother = new Recipient.Adult(new PersonId(to.parties().get(Party.PERSON)));
        return as(caseworker, () -> letters.write(caseworker, new Letter(to.child(), "test", mother,
                "We have your request", "papers/letters/plain", Map.of("paragraphs", List.of("Thank you.")), null)));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
