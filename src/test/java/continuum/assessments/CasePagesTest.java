package continuum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.CountedStatements;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.ContactNeeds;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a case: what they show, what they cost, and what becomes of whatever is typed into them. */
@InTheHouse
class CasePagesTest {

    private static final LocalDate BORN = LocalDate.of(2017, 3, 14);

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Assessments assessments;
    @Autowired
    Telling telling;
    @Autowired
    Letters letters;
    @Autowired
    People people;
    @Autowired
    Today today;

    private final SettingId school = SettingId.create();
    private Viewer system;
    private Viewer manager;
    private Viewer caseworker;
    private Viewer senco;
    private Browsing desk;

    @BeforeEach
    void a_caseworker() {
        system = area.create();
        manager = area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay");
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        desk = Browsing.as(house, caseworker);
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "", "Helping Hands",
                    "01632 960 001", "Talk It Over", "01632 960 002", "Settle", "01632 960 003"));
            return null;
        });
    }

    @Test
    void the_case_says_what_to_know_before_one_writes_or_rings_and_where_each_letter_stands() {
        var id = received(child());
        var page = desk.open("/assessments/" + id).body();
        assertThat(page).contains("Before you write or ring", "Interpreter: Igbo", "Large print", "May not be told",
                "A court order", "Address restricted", "Letters and notices", "Ngozi Okafor", "Written, not sent",
                "Send 2 letters", "Give notice to the health body");
        var letter = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow()).lettersToSend().getFirst();
        assertThat(page).contains("/letters/" + letter.id());
        as(caseworker, () -> {
            telling.sent(caseworker, id, List.of(letter.id()), WrittenLetter.Way.COLLECTED, today.date());
            return null;
        });
        assertThat(desk.open("/assessments/" + id).body()).contains("Sent ", "Send 1 letter");
        assertThat(Browsing.as(house, senco).open("/assessments/" + id).body())
                .doesNotContain("Before you write or ring", "Letters and notices", "A court order");
    }

    @Test
    void no_page_of_a_case_costs_more_than_six_statements() {
        var id = received(child());
        as(caseworker, () -> {
            assessments.recordException(caseworker, id, "absent-4w", today.date(), "Away.");
            assessments.note(caseworker, id, "A note.");
            return null;
        });
        var opened = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow());
        var untold = received(childWithoutAnybody());
        for (var page : List.of("/" + id, "/" + id + "/allocate", "/" + id + "/evidence", "/" + id + "/notes",
                "/" + id + "/exception", "/" + id + "/put", "/" + id + "/end", "/" + id + "/take-back",
                "/" + id + "/letters", "/" + untold + "/whom", "/" + untold,
                "/" + id + "/notices/" + opened.noticesToGive().getFirst().id(),
                "/" + id + "/exceptions/" + opened.exceptions().getFirst().id() + "/take-back")) {
            assertThat(desk.open("/assessments" + page).status()).as(page).isEqualTo(200);
            assertThat(cost(desk, "/assessments" + page)).as(page).isBetween(3, 6);
        }
        var school = Browsing.as(house, senco);
        school.open("/assessments/" + id);
        assertThat(cost(school, "/assessments/" + id)).isBetween(3, 6);
    }

    @Test
    void whatever_is_typed_into_a_form_of_a_case_the_page_says_what_to_do_and_nothing_is_lost() {
        Supplier<String> fresh = () -> "/assessments/" + received(child());
        HostileForm.at("/evidence", "/evidence")
                .choice("side", "SCHOOL")
                .text("source", "The class teacher")
                .choice("about", "PROGRESS")
                .text("says", "Reads two years behind.")
                .date("dated", today.date())
                .judge(desk, fresh);
        HostileForm.at("/notes", "/notes").text("words", "Rang, no answer.").judge(desk, fresh);
        HostileForm.at("/exception", "/exception")
                .choice("ground", "absent-4w")
                .date("on", today.date())
                .text("why", "The family was away for five weeks.")
                .judge(desk, fresh);
        HostileForm.at("/put", "/put").choice("whom", "officer").judge(desk, fresh);
        HostileForm.at("/allocate", "/allocate").choice("caseworker", manager.account().toString()).judge(desk, fresh);
        HostileForm.at("/take-back", "/take-back").text("why", "It was another child.").judge(desk, fresh);
        HostileForm.at("/end", "/end")
                .choice("how", "WITHDRAWN")
                .choice("who", "PARENT")
                .text("why", "Things are better.")
                .date("on", today.date())
                .judge(desk, fresh);
        HostileForm.at("/end", "/end").sending("how", "MOVED_AWAY").text("to", "Elsewhere").judge(desk, fresh);
    }

    @Test
    void whatever_is_typed_into_a_form_of_who_is_told_the_page_says_what_to_do_and_nothing_is_lost() {
        HostileForm.at("/whom", "/whom")
                .choice("whom", "otherwise")
                .text("how", "The grandmother, by telephone")
                .date("on", today.date())
                .judge(desk, () -> "/assessments/" + received(childWithoutAnybody()));
        HostileForm.at("", "")
                .text("how", "The duty desk, by telephone")
                .date("on", today.date())
                .judge(desk, () -> {
                    var id = received(child());
                    var notice = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow()).noticesToGive()
                            .getFirst();
                    return "/assessments/" + id + "/notices/" + notice.id();
                });
        HostileForm.at("/take-back", "/take-back").text("why", "Another family.").judge(desk, () -> {
            var id = received(child());
            as(caseworker, () -> {
                assessments.recordException(caseworker, id, "absent-4w", today.date(), "Away.");
                return null;
            });
            return "/assessments/" + id + "/exceptions/"
                    + as(caseworker, () -> assessments.open(caseworker, id).orElseThrow()).exceptions().getFirst().id();
        });
        HostileForm.at("/letters", "/letters")
                .choice("letters", UUID.randomUUID().toString())
                .choice("how", "COLLECTED")
                .date("on", today.date())
                .judge(desk, () -> "/assessments/" + received(child()));
    }

    @Test
    void who_comes_second_is_told_who_was_first_and_keeps_what_was_typed() {
        for (var form : List.of(HostileForm.at("/put", "/put").sending("whom", "officer"),
                HostileForm.at("/allocate", "/allocate").sending("caseworker", manager.account().toString()),
                HostileForm.at("/take-back", "/take-back").text("why", "It was another child."),
                HostileForm.at("/end", "/end")
                        .sending("how", "WITHDRAWN")
                        .sending("who", "PARENT")
                        .text("why", "Things are better.")
                        .date("on", today.date()))) {
            var id = received(child());
            form.comesSecond(desk, "/assessments/" + id, () -> Viewing.as(manager,
                    () -> assessments.allocate(manager, id, version(id), manager.account())));
        }
        var id = received(child());
        var typed = desk.open("/assessments/" + id + "/put").version();
        as(manager, () -> assessments.putToDecision(manager, id, version(id), true));
        assertThat(desk.send("/assessments/" + id + "/end", Map.of("how", "WITHDRAWN", "who", "PARENT", "why",
                "Things are better.", "on.day", "" + today.date().getDayOfMonth(), "on.month",
                "" + today.date().getMonthValue(), "on.year", "" + today.date().getYear(), "version", typed)).body())
                .contains("Mina Jay recorded something", "put to a decision", "Things are better.");
    }

    @Test
    void somebody_elses_case_is_not_there_in_any_form() {
        var id = received(child());
        var elsewhere = Browsing.as(house, area.somebody(area.create(), Role.SEND_MANAGER, null, "Otto Her"));
        var otherSchool = Browsing.as(house,
                area.somebody(system, Role.SENCO, SettingId.create().value(), "Olga Her"));
        for (var page : List.of("", "/allocate", "/evidence", "/notes", "/exception", "/put", "/end", "/take-back",
                "/letters", "/whom", "/notices/" + UUID.randomUUID(),
                "/exceptions/" + UUID.randomUUID() + "/take-back")) {
            assertThat(elsewhere.open("/assessments/" + id + page).status()).as(page).isEqualTo(404);
            assertThat(otherSchool.open("/assessments/" + id + page).status()).as(page).isEqualTo(404);
            if (!page.isEmpty()) {
                assertThat(Browsing.as(house, senco).open("/assessments/" + id + page).status()).as(page)
                        .isEqualTo(404);
                for (var stranger : List.of(elsewhere, otherSchool, Browsing.as(house, senco))) {
                    assertThat(stranger.send("/assessments/" + id + page, Map.of("version", "2", "words", "x", "why",
                            "x", "whom", "officer", "how", "x")).status()).as(page).isEqualTo(404);
                }
            }
        }
        assertThat(desk.open("/assessments/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.open("/assessments/not-an-id").status()).isIn(400, 404);
        assertThat(desk.open("/assessments/" + id + "/notices/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_manager_gives_cases_without_a_caseworker_by_name_and_sees_how_many_each_holds() {
        var first = received(child());
        var second = received(child());
        var office = Browsing.as(house, manager);
        var page = office.open("/assessments/unallocated").body();
        assertThat(page).contains("Amara Okafor", "Cora Case, 0 open cases", first + "_" + version(first),
                second.toString());
        assertThat(desk.open("/assessments/unallocated").status()).as("a caseworker gives none").isEqualTo(404);
        assertThat(office.send("/assessments/unallocated", Map.of()).body())
                .contains("Select the cases to give", "Select a caseworker");
        assertThat(office.send("/assessments/unallocated",
                Map.of("cases", first + "_" + version(first), "caseworker", senco.account().toString())).body())
                .contains("Select a caseworker from the list");
        assertThat(office.send("/assessments/unallocated",
                Map.of("cases", "x".repeat(10_000), "caseworker", "<script>")).body())
                .contains("There is a problem");
        assertThat(office.send("/assessments/unallocated", Map.of("cases", first + "_" + version(first), "caseworker",
                caseworker.account().toString())).next()).isEqualTo("/assessments/unallocated");
        assertThat(as(caseworker, () -> assessments.open(caseworker, first).orElseThrow()).owner().name())
                .isEqualTo("Cora Case");
        assertThat(office.open("/assessments/unallocated").body()).contains("Cora Case, 1 open case")
                .doesNotContain(first.toString());
        var seen = version(second);
        as(caseworker, () -> {
            assessments.allocate(caseworker, second, seen, manager.account());
            return null;
        });
        assertThat(office.send("/assessments/unallocated", Map.of("cases", second + "_" + seen, "caseworker",
                caseworker.account().toString())).body()).contains("changed by somebody else meanwhile");
        assertThat(cost(office, "/assessments/unallocated")).isBetween(3, 6);
        assertThat(office.open("/assessments/unallocated").body()).contains("Every open case has a caseworker");
    }

    /** How many statements a page costs. Letters are printed in the background meanwhile, so the fewest of some tries count. */
    private static int cost(Browsing who, String page) {
        return IntStream.range(0, 5)
                .map(n -> CountedStatements.during(() -> who.open(page)).size())
                .min()
                .orElseThrow();
    }

    private ChildId child() {
        var mother = Adult.named("Ngozi", "Okafor").needing(ContactNeeds.interpreter("Igbo"));
        var aunt = Adult.named("Ada", "Obi").needing(ContactNeeds.of(continuum.people.ContactNeed.LARGE_PRINT));
        var father = Adult.named("Emeka", "Okafor");
        return added(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null),
                new NewAdult(aunt, Tie.parent(Relationship.OTHER_RELATIVE, 2, BORN),
                        new Address("7 Hidden Lane", "TE1 1ST", null, BORN).restricted("At risk")),
                new NewAdult(father, Tie.parent(Relationship.FATHER, 3, BORN)
                        .notTold(new NotTold("A court order", "The family court", BORN)), null));
    }

    private ChildId childWithoutAnybody() {
        return added();
    }

    private ChildId added(NewAdult... around) {
        return as(system, () -> people.add(system, NewChild.of(Details.of("Amara", "Okafor", BORN))
                .withEnrolments(new Enrolment(school, LocalDate.of(2021, 9, 1)))
                .withAdults(around)));
    }

    private AssessmentId received(ChildId child) {
        return as(caseworker, () -> assessments.receive(caseworker, child,
                AssessmentsTest.request(Requester.PARENT, today.date())));
    }

    private long version(AssessmentId id) {
        return as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().version());
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
