package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.Advice;
import continuum.advice.AdviceArea;
import continuum.advice.AdviceArea.Place;
import continuum.advice.AdviceRefused;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.Asking;
import continuum.advice.Body;
import continuum.advice.NewRequest;
import continuum.advice.NoSuchAdvice;
import continuum.advice.Piece;
import continuum.calendar.Today;
import continuum.links.PrivateLink;
import continuum.papers.Paper;
import continuum.papers.Papers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writing advice, sharing it, sending a file, and writing behind a link: who may, what is kept, what is refused. */
@InTheHouse
class DraftsTest {

    @Autowired
    AdviceArea area;
    @Autowired
    Asking asking;
    @Autowired
    Advice advice;
    @Autowired
    Drafts drafts;
    @Autowired
    Files files;
    @Autowired
    GuestLinks links;
    @Autowired
    Seats seats;
    @Autowired
    Papers papers;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient db;
    @Autowired
    Today today;

    private Place place;
    private AskedId asked;

    @BeforeEach
    void a_psychology_service_that_was_asked() {
        place = area.create();
        asked = ask(Body.PSYCHOLOGY, place.psychology());
    }

    @Test
    void whoever_begins_to_write_has_taken_the_request() {
        save(place.psychologist(), Part.NEEDS, "Reading is hard.", 0);
        var found = as(place.caseworker(), () -> advice.find(place.caseworker(), asked).orElseThrow());
        assertThat(found.owner().name()).isEqualTo("Ann Lee");
        assertThat(found.begunOn()).isEqualTo(today.date());
        assertThatThrownBy(() -> save(place.colleague(), Part.NEEDS, "Mine", 0)).isInstanceOf(NoSuchAdvice.class);
    }

    @Test
    void of_two_who_save_one_part_the_second_writes_nothing_and_learns_what_stands() {
        save(place.psychologist(), Part.NEEDS, "Reading is hard.", 0);
        assertThatThrownBy(() -> save(place.psychologist(), Part.NEEDS, "Talking is hard.", 0))
                .isInstanceOfSatisfying(SavedMeanwhile.class, meanwhile -> {
                    assertThat(meanwhile.now().words()).isEqualTo("Reading is hard.");
                    assertThat(meanwhile.now().version()).isEqualTo(1);
                });
        save(place.psychologist(), Part.NEEDS, "Both are hard.", 1);
        assertThat(draft(place.psychologist()).part(Part.NEEDS).words()).isEqualTo("Both are hard.");
    }

    @Test
    void a_draft_is_nobodys_but_its_writers_also_with_the_first_wall_switched_off() {
        save(place.psychologist(), Part.NEEDS, "Not finished.", 0);
        for (var other : List.of(place.caseworker(), place.manager(), place.colleague(), place.lead(), place.senco(),
                place.mother())) {
            int parts = as(other, () -> transaction.execute(
                    t -> db.sql("select count(*) from advising.part").query(Integer.class).single()));
            assertThat(parts).as(other.roleWords()).isZero();
        }
        assertThat(draft(place.colleague()).parts()).isEmpty();
        assertThat(draft(place.lead()).parts()).isEmpty();
        assertThatThrownBy(() -> seat(place.caseworker())).isInstanceOf(NoSuchAdvice.class);
    }

    @Test
    void a_colleague_by_name_reads_a_shared_draft_and_comments_until_sharing_ends() {
        save(place.psychologist(), Part.NEEDS, "Not finished.", 0);
        as(place.psychologist(), () -> {
            drafts.share(seat(place.psychologist()), place.colleague().account());
            return null;
        });
        assertThat(draft(place.colleague()).part(Part.NEEDS).words()).isEqualTo("Not finished.");
        as(place.colleague(), () -> {
            drafts.comment(seat(place.colleague()), Part.NEEDS, "Say how much.");
            return null;
        });
        assertThat(as(place.colleague(), () -> drafts.sharedWith(place.colleague()))).containsKey(asked);
        assertThat(draft(place.psychologist()).about(Part.NEEDS)).singleElement()
                .satisfies(comment -> assertThat(comment.by()).isEqualTo("Bo Chu"));
        assertThatThrownBy(() -> save(place.colleague(), Part.NEEDS, "Mine", 1)).isInstanceOf(NoSuchAdvice.class);
        as(place.psychologist(), () -> {
            drafts.endShare(seat(place.psychologist()), place.colleague().account());
            return null;
        });
        assertThat(draft(place.colleague()).parts()).isEmpty();
        assertThatThrownBy(() -> as(place.psychologist(), () -> {
            drafts.share(seat(place.psychologist()), place.otherTeam().account());
            return null;
        })).isInstanceOf(AdviceRefused.class);
    }

    @Test
    void what_is_given_has_the_parts_in_their_order_and_leaves_no_draft() {
        save(place.psychologist(), Part.PROVISION, "Four.", 0);
        save(place.psychologist(), Part.STRENGTHS, "One.\n\nTwo.", 0);
        save(place.psychologist(), Part.NEEDS, "Three.", 0);
        give(place.psychologist());
        assertThat(pieces()).singleElement()
                .satisfies(piece -> assertThat(piece.paragraphs()).extracting(Piece.Paragraph::words)
                        .containsExactly("One.", "Two.", "Three.", "Four."));
        assertThat(draft(place.psychologist()).isEmpty()).isTrue();
        save(place.psychologist(), Part.NEEDS, "I saw her again.", 0);
        give(place.psychologist());
        assertThat(pieces()).hasSize(2);
    }

    @Test
    void nothing_is_no_advice() {
        assertThatThrownBy(() -> give(place.psychologist())).isInstanceOf(AdviceRefused.class)
                .hasMessageContaining("nothing to give");
    }

    @Test
    void a_file_comes_in_pieces_and_goes_on_where_the_line_broke() {
        var content = "A report.\n".repeat(120_000).getBytes(StandardCharsets.UTF_8);
        var seat = seat(place.psychologist());
        var begun = as(seat.viewer(), () -> files.begin(seat, "report.txt", content.length));
        assertThat(append(seat, begun.id(), 0, content, 500_000)).isEqualTo(500_000);
        assertThat(append(seat, begun.id(), 0, content, 500_000)).as("sent twice").isEqualTo(500_000);
        assertThat(append(seat, begun.id(), 700_000, content, 100)).as("one missing").isEqualTo(500_000);
        var again = as(seat.viewer(), () -> files.begin(seat, "report.txt", content.length));
        assertThat(again.received()).isEqualTo(500_000);
        assertThatThrownBy(() -> whole(seat, begun.id())).hasMessageContaining("not come whole");
        assertThatThrownBy(() -> give(place.psychologist())).hasMessageContaining("not come whole");
        append(seat, begun.id(), 500_000, content, content.length - 500_000);
        whole(seat, begun.id());
        give(place.psychologist());
        assertThat(pieces()).singleElement().satisfies(piece -> assertThat(piece.paper()).isNotNull());
        assertThat(as(place.mother(), () -> papers.list(place.mother(), place.child()))).singleElement()
                .satisfies(paper -> assertThat(paper.size()).isEqualTo(content.length));
    }

    @Test
    void a_program_is_no_advice_whatever_it_is_called() {
        var seat = seat(place.psychologist());
        var program = new byte[3_000];
        new Random(7).nextBytes(program);
        program[0] = 'M';
        program[1] = 'Z';
        for (var name : List.of("report.exe", "report.pdf")) {
            var begun = as(seat.viewer(), () -> files.begin(seat, name, program.length));
            append(seat, begun.id(), 0, program, program.length);
            assertThatThrownBy(() -> whole(seat, begun.id())).as(name).isInstanceOf(AdviceRefused.class);
            assertThat(draft(place.psychologist()).files()).as("nothing of it is kept").isEmpty();
        }
        assertThatThrownBy(() -> as(seat.viewer(), () -> files.begin(seat, "film.pdf", Files.LARGEST + 1)))
                .hasMessageContaining("smaller than 50 MB");
    }

    @Test
    void a_guest_opens_one_request_and_every_use_is_on_record() {
        var guest = guest();
        var seat = seat(links.use(guest, "GET").orElseThrow());
        assertThat(seat.isGuest()).isTrue();
        Viewing.as(seat.viewer(), () -> {
            drafts.save(seat, Part.NEEDS, "Seen at the clinic.", 0);
            drafts.give(seat);
        });
        assertThat(pieces()).singleElement()
                .satisfies(piece -> assertThat(piece.from()).isEqualTo("Dr Day, Hill Clinic"));
        assertThat(as(place.caseworker(), () -> links.of(place.caseworker(), seat.asked().id()))).singleElement()
                .satisfies(link -> assertThat(link.uses()).isEqualTo(1));
        assertThat(db("select count(*) from advising.guest_link where encode(link_hash, 'escape') like '%"
                + guest.secret() + "%'")).as("only its hash is kept").isEqualTo("0");
    }

    @Test
    void a_link_is_dead_when_it_ran_out_was_taken_back_or_has_a_newer_one() {
        var asked = ask(Body.HEALTH, new Whom(Whom.Kind.GUEST, new UUID(0, 0), "Dr Day, Hill Clinic"));
        var first = link(asked);
        var second = link(asked);
        assertThat(links.use(first, "GET")).isEmpty();
        assertThat(links.use(second, "GET")).isPresent();
        as(place.system(), () -> transaction.execute(t -> db.sql("update advising.guest_link set until = :past")
                .param("past", today.date().minusDays(1))
                .update()));
        assertThat(links.use(second, "GET")).isEmpty();
        var third = link(asked);
        as(place.caseworker(), () -> {
            links.revoke(place.caseworker(), asked);
            return null;
        });
        assertThat(links.use(third, "GET")).isEmpty();
        assertThat(links.use(PrivateLink.create(), "GET")).as("made up").isEmpty();
        for (var until : List.of(today.date().minusDays(1), today.date().plusWeeks(13))) {
            assertThatThrownBy(() -> as(place.caseworker(), () -> links.make(place.caseworker(), asked, until)))
                    .isInstanceOf(AdviceRefused.class);
        }
        assertThatThrownBy(() -> as(place.caseworker(), () -> links.make(place.caseworker(), this.asked, today.date())))
                .as("a team has a desk")
                .isInstanceOf(NoSuchAdvice.class);
    }

    @Test
    void the_paper_of_one_child_is_not_found_at_the_seat_of_another() {
        assertThat(as(place.psychologist(), () -> papers.list(place.psychologist(), place.child())))
                .extracting(Paper::title)
                .isEmpty();
        assertThatThrownBy(() -> seat(new Who(place.psychologist(), AskedId.create(), "")))
                .isInstanceOf(NoSuchAdvice.class);
    }

    private PrivateLink guest() {
        return link(ask(Body.HEALTH, new Whom(Whom.Kind.GUEST, new UUID(0, 0), "Dr Day, Hill Clinic")));
    }

    private PrivateLink link(AskedId asked) {
        var path = as(place.caseworker(), () -> links.make(place.caseworker(), asked, today.date().plusWeeks(2)));
        return PrivateLink.in(path, GuestLinks.PATH).orElseThrow();
    }

    private AskedId ask(Body body, Whom to) {
        var by = place.caseworker();
        return as(by, () -> asking.ask(by, place.assessment(), advice.of(by, place.assessment()).size(),
                List.of(new NewRequest(body, to, null, "", "", today.date(), List.of())))).getFirst();
    }

    private Seat seat(Viewer viewer) {
        return seat(new Who(viewer, asked, "/advice/" + asked));
    }

    private Seat seat(Who who) {
        return as(who.viewer(), () -> seats.of(who));
    }

    private void save(Viewer viewer, Part part, String words, long version) {
        Viewing.as(viewer, () -> drafts.save(seat(viewer), part, words, version));
    }

    private Draft draft(Viewer viewer) {
        return seat(viewer).draft();
    }

    private void give(Viewer viewer) {
        as(viewer, () -> drafts.give(seat(viewer)));
    }

    private long append(Seat seat, UUID file, int start, byte[] content, int length) {
        long at = start;
        for (int from = start; from < start + length; from += Files.PIECE) {
            var piece = Arrays.copyOfRange(content, from, Math.min(from + Files.PIECE, start + length));
            var begins = from;
            at = as(seat.viewer(), () -> files.append(seat, file, begins, piece));
        }
        return at;
    }

    private void whole(Seat seat, UUID file) {
        Viewing.as(seat.viewer(), () -> files.whole(seat, file));
    }

    private List<Piece> pieces() {
        return as(place.caseworker(), () -> advice.pieces(place.caseworker(), place.assessment()));
    }

    private String db(String sql) {
        return as(place.system(), () -> transaction.execute(t -> db.sql(sql).query(String.class).single()));
    }
}
