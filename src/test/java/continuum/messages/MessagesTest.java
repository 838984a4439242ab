package continuum.messages;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.calendar.Calendars;
import continuum.calendar.DateWords;
import continuum.calendar.Days;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.AssessedChild;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Messages between a family and the authority: who reads them, the clock of the answer, calls, feedback. */
@InTheHouse
class MessagesTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    AssessedChild assessed;
    @Autowired
    People people;
    @Autowired
    Adults adults;
    @Autowired
    History history;
    @Autowired
    Calendars calendars;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private final Adult father = Adult.named("Emeka", "Okafor");
    private final SettingId school = SettingId.create();
    private Viewer system;
    private Viewer caseworker;
    private Viewer ngozi;
    private ChildId child;
    private AssessmentId assessment;
    private Browsing desk;
    private Browsing her;
    private Browsing him;
    private String at;

    @BeforeEach
    void a_child_who_is_being_assessed() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        ngozi = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
        desk = Browsing.as(house, caseworker);
        her = Browsing.as(house, ngozi);
        him = Browsing.as(house, area.somebody(system, Role.PARENT, father.id().value(), "Emeka Okafor"));
        var born = today.date().minusYears(8);
        var amara = NewChild.named("Amara", "Okafor", born)
                .withEnrolments(new Enrolment(school, today.date().minusYears(2)))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born), null),
                        new NewAdult(father, Tie.parent(Relationship.FATHER, 2, born), null));
        child = as(system, () -> people.add(system, amara));
        assessment = assessed.assessing(system, child, today.date().minusWeeks(8));
        at = "/children/" + child + "/messages";
    }

    @Test
    void a_family_writes_and_the_answer_is_owed_within_three_working_days() {
        var one = written("About the visit", "When do you come?");
        var promised = calendars.of(system.authority()).lastDay(today.date(), 3, Days.WORKING, false);
        assertThat(her.open(one).body()).contains("When do you come?", "We answer by " + DateWords.inWords(promised));
        assertThat(desk.open("/messages").body()).contains("About the visit", "Amara Okafor", "Ngozi Okafor",
                DateWords.inWords(promised));
        assertThat(desk.open("/work?whose=everyone").body()).contains("Message from the family", "Answer the family");
        assertThat(desk.open(one).body()).contains("When do you come?", "Answer by " + DateWords.inWords(promised));

        assertThat(desk.send(one, Map.of("version", "1", "words", "On Monday at ten.")).next()).isEqualTo(one);
        assertThat(her.open(one).body()).contains("On Monday at ten.", "Cora Case").doesNotContain("We answer by");
        assertThat(desk.open("/messages").body()).contains("Nobody waits for an answer.", "1 were answered");
        assertThat(as(caseworker, () -> history.timeline(caseworker, child, null, 10))).extracting(Line::what)
                .contains("Ngozi Okafor wrote a message.", "A message was written to Ngozi Okafor.");
    }

    @Test
    void no_other_parent_and_no_school_reads_it() {
        var one = written("About the visit", "When do you come?");
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, school.value(), "A SENCO"));
        assertThat(him.open(one).status()).isEqualTo(404);
        assertThat(him.open(at).body()).doesNotContain("About the visit");
        assertThat(him.open("/family/" + child).body()).doesNotContain("About the visit");
        assertThat(him.open("/children/" + child + "/timeline").body()).doesNotContain("wrote a message");
        assertThat(senco.open(one).status()).isEqualTo(404);
        assertThat(senco.open(at).status()).isEqualTo(404);
        assertThat(senco.open("/messages").status()).isEqualTo(404);
        assertThat(him.send(one, Map.of("version", "1", "words", "I too.")).status()).isEqualTo(404);
        var elsewhere = Browsing.as(house, area.somebody(area.create(), Role.CASEWORKER, null, "Other"));
        assertThat(elsewhere.open(one).status()).isEqualTo(404);
        assertThat(elsewhere.open("/messages").body()).doesNotContain("About the visit");
    }

    @Test
    void the_database_itself_keeps_it_between_two() {
        written("About the visit", "When do you come?");
        var senco = area.somebody(system, Role.SENCO, school.value(), "A SENCO");
        var emeka = area.somebody(system, Role.PARENT, father.id().value(), "Emeka Okafor");
        for (var table : List.of("conversation", "message")) {
            assertThat(rows(ngozi, table)).as(table).isEqualTo(1);
            assertThat(rows(caseworker, table)).as(table).isEqualTo(1);
            assertThat(rows(senco, table)).as(table + " for a school").isZero();
            assertThat(rows(emeka, table)).as(table + " for another parent").isZero();
        }
    }

    @Test
    void a_conversation_stands_on_the_page_of_its_own_child_only() {
        var one = written("About the visit", "When do you come?");
        var sibling = as(system, () -> people.add(system, NewChild.named("Obi", "Okafor", today.date().minusYears(6))
                .withAdults(
                        new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, today.date().minusYears(6)), null))));
        var id = one.substring(one.lastIndexOf('/') + 1);
        assertThat(desk.open("/children/" + sibling + "/messages/" + id).status()).isEqualTo(404);
        assertThat(her.open("/children/" + sibling + "/messages/" + id).status()).isEqualTo(404);
        assertThat(desk.open("/children/" + sibling + "/messages").body()).doesNotContain("About the visit");
    }

    @Test
    void somebody_who_wrote_meanwhile_is_read_first_and_no_word_is_lost() {
        var one = written("About the visit", "When do you come?");
        her.send(one, Map.of("version", "1", "words", "I forgot: mornings are best."));
        var answer = desk.send(one, Map.of("version", "1", "words", "On Monday at ten."));
        assertThat(answer.hasProblem()).isTrue();
        assertThat(answer.body()).contains("Somebody else wrote while you were typing", "On Monday at ten.",
                "mornings are best");
        assertThat(answer.version()).isEqualTo("2");
        assertThat(desk.send(one, Map.of("version", answer.version(), "words", "On Monday at ten.")).next())
                .isEqualTo(one);
    }

    @Test
    void a_call_is_asked_for_and_the_same_clock_runs() {
        var one = her.send(at + "/call", Map.of("telephone", "01632 960001", "when", "After three", "words", ""))
                .next();
        assertThat(one).startsWith(at + "/");
        assertThat(desk.open("/messages").body()).contains("A call back");
        assertThat(desk.open(one).body()).contains("01632 960001", "After three", "Please call me.");
        assertThat(desk.send(one + "/closing", Map.of("why", "We spoke on the phone.")).next()).isEqualTo(one);
        assertThat(desk.open("/messages").body()).contains("Nobody waits for an answer.");
        assertThat(desk.send(one + "/closing", Map.of("why", "Again.")).body()).contains("closed already");
        her.send(one, Map.of("version", "1", "words", "One more thing."));
        assertThat(desk.open("/messages").body()).contains("A call back");
    }

    @Test
    void a_file_comes_with_a_message_and_stands_with_the_papers() {
        var answer = her.upload(at + "/new", "file", "note.txt", "A note.".getBytes(StandardCharsets.UTF_8),
                Map.of("about", "A note", "words", "Here it is."));
        assertThat(desk.open(answer.next()).body()).contains("note.txt");
        assertThat(desk.open("/children/" + child + "/papers").body()).contains("note.txt");
        var refused = her.upload(at + "/new", "file", "bad.exe", "MZ-bad".getBytes(StandardCharsets.UTF_8),
                Map.of("about", "A note", "words", "Here it is."));
        assertThat(refused.hasProblem()).isTrue();
        assertThat(refused.body()).contains("Here it is.");
    }

    @Test
    void staff_write_first_to_one_of_the_family_who_may_be_told_and_to_nobody_else() {
        assertThat(desk.open(at + "/new").body()).contains("Ngozi Okafor", "Emeka Okafor", "It names nobody");
        var one = desk
                .send(at + "/new", Map.of("to", mother.id().toString(), "about", "A date", "words", "Is ten good?"))
                .next();
        assertThat(her.open(one).body()).contains("Is ten good?");
        assertThat(him.open(one).status()).isEqualTo(404);
        assertThat(desk.send(at + "/new", Map.of("to", UUID.randomUUID().toString(), "about", "A date", "words", "Hm"))
                .body()).contains("Select one of the family who may be told");
        var tie = as(caseworker, () -> people.adults(caseworker, child)).getFirst();
        as(caseworker, () -> {
            adults.change(caseworker, child, tie.id(), tie.version(), tie.adult(),
                    tie.tie().notTold(new NotTold("A court order", "The family court", today.date())));
            return tie;
        });
        assertThat(desk.send(one, Map.of("version", "1", "words", "Still ten?")).body())
                .contains("may not be told about the child today");
        assertThat(her.open(one).status()).isEqualTo(404);
    }

    @Test
    void every_form_meets_whatever_is_typed_into_it() {
        HostileForm.at("/new", "/new")
                .text("about", "The visit")
                .text("words", "When do you come?")
                .judge(her,
                        () -> at);
        HostileForm.at("/new", "/new")
                .choice("to", mother.id().toString())
                .text("about", "The visit")
                .text("words", "When do you come?")
                .judge(desk, () -> at);
        HostileForm.at("/call", "/call")
                .text("when", "After three")
                .text("words", "The visit")
                .sending("telephone", "01632 960001")
                .judge(her, () -> at);
        HostileForm.at("", "").text("words", "When?").judge(her, () -> written("The visit", "When do you come?"));
        HostileForm.at("", "/closing")
                .text("why", "We spoke.")
                .judge(desk,
                        () -> written("The visit", "When do you come?"));
        HostileForm.at("", "")
                .choice("face", "GOOD")
                .text("words", "It was fine.")
                .judge(her,
                        () -> "/children/" + child + "/feedback/" + assessment + "/told");
    }

    @Test
    void a_step_is_judged_in_one_tap_and_the_answer_can_be_changed() {
        var feedback = "/children/" + child + "/feedback/" + assessment + "/told";
        assertThat(her.open("/family/" + child).body()).contains("How was this step for you?",
                "hearing what was decided");
        assertThat(her.send(feedback, Map.of("face", "BAD")).next()).isEqualTo("/family/" + child + "#feedback");
        her.send(feedback, Map.of("face", "BAD", "words", "Nobody called."));
        her.send(feedback, Map.of("face", "GOOD"));
        assertThat(her.open(feedback).body()).contains("Nobody called.");
        assertThat(her.open("/family/" + child).body()).contains("Thank you. You can tap again to change it.");
        him.send(feedback, Map.of("face", "MIXED"));
        var manager = Browsing.as(house, area.somebody(system, Role.SEND_MANAGER, null, "Mia Manager"));
        assertThat(manager.open("/feedback").body()).contains("Hearing what was decided", "Nobody called.")
                .containsPattern("(?s)data-label=\"Good\">1<.*data-label=\"In between\">1<.*data-label=\"Not good\">0<")
                .doesNotContain("Okafor");
        assertThat(desk.open("/feedback").status()).isEqualTo(404);
        assertThat(her.open("/feedback").status()).isEqualTo(404);
        for (var wrong : List.of("/children/" + child + "/feedback/" + UUID.randomUUID() + "/told",
                "/children/" + child + "/feedback/" + assessment + "/nonsense",
                "/children/" + UUID.randomUUID() + "/feedback/" + assessment + "/told")) {
            assertThat(her.send(wrong, Map.of("face", "GOOD")).status()).as(wrong).isEqualTo(404);
        }
        assertThat(desk.send(feedback, Map.of("face", "GOOD")).status()).isEqualTo(404);
    }

    private String written(String about, String words) {
        return her.send(at + "/new", Map.of("about", about, "words", words)).next();
    }

    private long rows(Viewer viewer, String table) {
        return as(viewer, () -> transaction.execute(t -> db
                .sql("select count(*) from messages." + table + " where child_id = :child")
                .param("child", child.value())
                .query(Long.class)
                .single()));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
