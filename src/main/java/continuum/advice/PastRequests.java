package continuum.advice;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Rows;
import continuum.assessments.AdviceClock;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in requests with their answers, a few or very many. */
@Component
public class PastRequests {

    private static final int MANY = 2_000;

    private final AdviceClock clock;
    private final DataSource database;
    private final Today today;

    PastRequests(AdviceClock clock, DataSource database, Today today) {
        this.clock = clock;
        this.database = database;
        this.today = today;
    }

    /** All of them in one transaction; memory stays flat however many come. */
    @Transactional
    public void addAll(Viewer by, Stream<PastAdvice> past) {
        by.must(May.IMPORT);
        var asked = Rows.of("advice.asked", "authority_id", "id", "child_id", "assessment_id", "body", "ref", "to_kind",
                "party_id", "to_name", "asked_on", "due_on", "asked_name", "recorded_at", "owner_account", "owner_name",
                "begun_on", "given_on");
        var pieces = Rows.of("advice.piece", "authority_id", "id", "child_id", "assessment_id", "asked_id", "body",
                "number", "kind", "from_name", "title", "dated", "given_on", "by_name", "by_role", "recorded_at");
        var paragraphs = Rows.of("advice.paragraph", "authority_id", "child_id", "piece_id", "number", "heading",
                "words");
        Map<LocalDate, LocalDate> lastDays = new HashMap<>();
        var now = today.now();
        try (past) {
            past.sequential().forEach(one -> {
                var owner = one.owner();
                var due = lastDays.computeIfAbsent(one.askedOn(), day -> clock.lastDay(by, day));
                asked.add(by.authority(), one.id(), one.child(), one.assessment(), one.body().code(), one.ref(),
                        one.to().kind().code(), one.to().party(), one.to().name(), one.askedOn(), due, by.name(), now,
                        owner == null ? null : owner.account(), owner == null ? null : owner.name(), one.givenOn(),
                        one.givenOn());
                if (one.givenOn() != null) {
                    var from = owner == null ? one.to().name() : owner.name() + ", " + one.to().name();
                    pieces.add(by.authority(), one.piece(), one.child(), one.assessment(), one.id(), one.body().code(),
                            1, Piece.Kind.GIVEN.code(), from, one.body().words(), one.givenOn(), one.givenOn(),
                            by.name(), by.roleWords(), now);
                    new Answer(one.givenOn(), one.sections(), null).paragraphs()
                            .forEach(each -> paragraphs.add(by.authority(), one.child(), one.piece(), each.number(),
                                    each.heading(), each.words()));
                }
                if (asked.size() >= MANY) {
                    asked.write(database);
                    pieces.write(database);
                    paragraphs.write(database);
                }
            });
        }
        asked.write(database);
        pieces.write(database);
        paragraphs.write(database);
    }
}
