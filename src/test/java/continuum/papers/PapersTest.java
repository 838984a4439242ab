package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.PersonId;
import continuum.area.SettingId;
import continuum.history.Audience;
import continuum.history.History;
import continuum.history.Look;
import continuum.people.Adult;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Testshire;
import continuum.people.Tie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class PapersTest {

    @Autowired
    Papers papers;
    @Autowired
    People people;
    @Autowired
    History history;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient db;

    private static final LocalDate BORN = LocalDate.parse("2016-03-12");
    private final SettingId school = SettingId.create();
    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withEnrolments(new Enrolment(school, LocalDate.parse("2020-09-01")))
            .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null));

    private Viewer caseworker;
    private Viewer senco;
    private Viewer parent;
    private Viewer stranger;

    @BeforeEach
    void a_child_at_a_school() {
        var testshire = new Testshire(authorities, accounts);
        var system = testshire.system();
        as(system, () -> people.add(system, amara));
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        senco = testshire.somebody(Role.SENCO, school.value());
        parent = testshire.somebody(Role.PARENT, mother.id().value());
        stranger = testshire.somebody(Role.PARENT, PersonId.create().value());
    }

    @Test
    void a_large_file_comes_back_byte_for_byte_and_the_look_is_recorded() {
        var bytes = pdf(3_000_000);
        var id = as(senco, () -> papers.keep(senco, amara.id(), upload("Report.pdf", bytes), "School's report"));
        var opened = as(parent, () -> papers.open(parent, id).orElseThrow());
        assertThat(all(opened)).isEqualTo(bytes);
        assertThat(opened.paper().title()).isEqualTo("School's report");
        assertThat(as(caseworker, () -> history.whoLooked(caseworker, amara.id(), null, 10))).extracting(Look::page)
                .containsExactly("The paper “School's report”");
    }

    @Test
    void each_reads_what_is_open_to_them() {
        keep(caseworker, "Staff notes", Audience.STAFF);
        keep(senco, "School plan", Audience.PROFESSIONALS);
        keep(parent, "Our views", Audience.STAFF);
        assertThat(as(caseworker, () -> papers.list(caseworker, amara.id()))).extracting(Paper::title)
                .containsExactlyInAnyOrder("Staff notes", "School plan", "Our views");
        assertThat(as(senco, () -> papers.list(senco, amara.id()))).extracting(Paper::title)
                .containsExactlyInAnyOrder("School plan", "Our views");
        assertThat(as(parent, () -> papers.list(parent, amara.id()))).extracting(Paper::title)
                .containsExactly("Our views");
    }

    @Test
    void a_stranger_finds_nothing_adds_nothing_and_the_second_wall_stands_alone() {
        var id = keep(senco, "School plan", Audience.FAMILY);
        assertThat(as(stranger, () -> papers.open(stranger, id))).isEmpty();
        assertThatThrownBy(() -> keep(stranger, "Mine", Audience.FAMILY)).isInstanceOf(NoSuchPaper.class);
        for (var table : new String[]{"paper", "chunk"}) {
            assertThat(as(stranger, () -> count(table))).as(table).isZero();
            assertThat(as(senco, () -> count(table))).as(table).isPositive();
        }
    }

    @Test
    void papers_closed_to_somebody_are_closed_in_the_database_too() {
        var id = keep(caseworker, "Report", Audience.FAMILY);
        as(caseworker, () -> {
            papers.closeTo(caseworker, amara.id(), senco.membership(), "A tie");
            return null;
        });
        assertThat(as(senco, () -> papers.open(senco, id))).isEmpty();
        assertThat(as(senco, () -> count("paper"))).isZero();
        assertThat(as(senco, () -> count("chunk"))).isZero();
        as(caseworker, () -> {
            papers.reopenTo(caseworker, amara.id(), senco.membership());
            return null;
        });
        assertThat(as(senco, () -> papers.open(senco, id))).isPresent();
    }

    @Test
    void a_paper_taken_away_is_gone_for_everybody_and_the_reason_stays() {
        var id = keep(senco, "Of another child", Audience.FAMILY);
        assertThatThrownBy(() -> as(senco, () -> {
            papers.takeAway(senco, id, "Wrong child");
            return null;
        })).isInstanceOf(NotAllowed.class);
        as(caseworker, () -> {
            papers.takeAway(caseworker, id, "Wrong child");
            return null;
        });
        assertThat(as(caseworker, () -> papers.list(caseworker, amara.id()))).isEmpty();
        assertThat(as(caseworker, () -> history.timeline(caseworker, amara.id(), null, 10)))
                .anyMatch(line -> "Wrong child".equals(line.reason()));
    }

    @Test
    void nothing_of_a_refused_file_is_kept() {
        assertThatThrownBy(() -> as(senco,
                () -> papers.keep(senco, amara.id(), upload("run.exe", pdf(100)), "A report")))
                .isInstanceOf(UploadRefused.class);
        assertThat(as(senco, () -> papers.list(senco, amara.id()))).isEmpty();
    }

    private PaperId keep(Viewer by, String title, Audience audience) {
        return as(by, () -> papers.keep(by, amara.id(), upload("a.pdf", pdf(100)), title, audience));
    }

    private long count(String table) {
        return transaction.execute(
                t -> db.sql("select count(*) from papers." + table + " where child_id = ?")
                        .params(amara.id().value())
                        .query(Long.class)
                        .single());
    }

    private static byte[] all(OpenedPaper opened) {
        try (var in = opened.bytes()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private static Upload upload(String name, byte[] bytes) {
        return new Upload(name, () -> new ByteArrayInputStream(bytes));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
