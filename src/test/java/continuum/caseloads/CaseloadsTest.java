package continuum.caseloads;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.plans.AssessedChild;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who carries how much, and handing over without losing a case or a word. */
@InTheHouse
class CaseloadsTest {

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
    @Autowired
    AssessedChild assessed;
    @Autowired
    Assessments assessments;
    @Autowired
    Caseloads caseloads;
    @Autowired
    People people;
    @Autowired
    History history;
    @Autowired
    Today today;

    private Viewer here;
    private Viewer manager;
    private Viewer cora;
    private Viewer dev;

    @BeforeEach
    void a_manager_and_two_caseworkers() {
        here = area.create();
        manager = area.somebody(here, Role.SEND_MANAGER, null, "Mina Manager");
        cora = area.somebody(here, Role.CASEWORKER, null, "Cora Case");
        dev = area.somebody(here, Role.CASEWORKER, null, "Dev Desk");
    }

    @Test
    void a_case_counts_for_whoever_looks_after_it_and_weighs_by_where_it_stands() {
        give(assessed.assessing(here, child("Ama"), today.date().minusWeeks(8)), cora);
        give(assessed.drafting(here, child("Ben"), today.date().minusWeeks(15)), cora);
        assessed.assessing(here, child("Cai"), today.date().minusWeeks(8));
        assertThat(load("Cora Case").points()).isEqualTo(3 + 4);
        assertThat(load("Dev Desk").points()).isZero();
        assertThat(load("Without a caseworker").open()).isEqualTo(1);
    }

    @Test
    void a_case_is_handed_over_with_a_note_that_staff_read() {
        var child = child("Ama");
        give(assessed.assessing(here, child, today.date().minusWeeks(8)), cora);
        var page = pages.page(manager, "/caseloads/" + cora.account());
        assertThat(page).contains("Ama");
        var answer = pages.post(manager, "/caseloads/" + cora.account(), "cases", tick(page), "to",
                dev.account().toString(), "note", "Her mother expects a call on Friday");
        assertThat(answer.getStatus()).as(TestPages.text(answer)).isEqualTo(302);
        assertThat(load("Cora Case").open()).isZero();
        assertThat(load("Dev Desk").open()).isEqualTo(1);
        assertThat(Viewing.as(dev, () -> history.timeline(dev, child, null, 10)))
                .anySatisfy(line -> assertThat(line.toString()).contains("handed over to Dev Desk", "call on Friday"));
    }

    @Test
    void a_case_that_somebody_changed_meanwhile_stays_where_it_is_and_the_note_is_kept() {
        var id = assessed.assessing(here, child("Ama"), today.date().minusWeeks(8));
        give(id, cora);
        var tick = tick(pages.page(manager, "/caseloads/" + cora.account()));
        give(id, cora);
        var answer = TestPages.text(pages.post(manager, "/caseloads/" + cora.account(), "cases", tick, "to",
                dev.account().toString(), "note", "A note of some length"));
        assertThat(answer).contains("changed by somebody else meanwhile", "A note of some length");
        assertThat(load("Cora Case").open()).isEqualTo(1);
    }

    @Test
    void a_hand_over_without_cases_a_colleague_or_a_note_says_what_is_missing() {
        give(assessed.assessing(here, child("Ama"), today.date().minusWeeks(8)), cora);
        assertThat(TestPages.text(pages.post(manager, "/caseloads/" + cora.account(), "cases", "made-up", "to",
                UUID.randomUUID().toString()))).contains("Select the cases to hand over",
                        "Select a colleague from the list", "Enter what your colleague needs to know");
    }

    @Test
    void what_ends_in_four_weeks_is_listed_with_what_saves_it() {
        assessed.drafting(here, child("Ben"), today.date().minusWeeks(17));
        assessed.drafting(here, child("Far"), today.date().minusWeeks(14));
        assertThat(pages.page(manager, "/caseloads/soon-late")).contains("Ben", "Send the draft plan to the family")
                .doesNotContain("Far");
    }

    @Test
    void weights_are_the_area_s_own_and_a_wrong_one_is_said() {
        var typed = new String[]{"REQUEST", "1", "ASSESSING", "6", "PLAN", "4", "REVIEW", "1", "DISPUTE", "5", "OTHER",
                "1", "safe", "90"};
        assertThat(pages.post(manager, "/caseloads/weights", typed).getStatus()).isEqualTo(302);
        give(assessed.assessing(here, child("Ama"), today.date().minusWeeks(8)), cora);
        assertThat(load("Cora Case").points()).isEqualTo(6);
        typed[3] = "-1";
        typed[13] = "1000000000000";
        assertThat(pages.post(manager, "/caseloads/weights", typed).getStatus()).isEqualTo(200);
        assertThat(load("Cora Case").points()).isEqualTo(6);
        var elsewhere = area.somebody(area.create(), Role.SEND_MANAGER, null, "Else Where");
        assertThat(Viewing.as(elsewhere, () -> caseloads.weights(elsewhere))).isEqualTo(Weights.USUAL);
    }

    @Test
    void somebody_who_is_no_caseworker_here_has_no_page() {
        for (var who : List.of(UUID.randomUUID().toString(), "not-an-id")) {
            assertThat(pages.get(manager, "/caseloads/" + who).getStatus()).isEqualTo(404);
        }
    }

    private static String tick(String page) {
        var at = page.indexOf("name=\"cases\" value=\"") + "name=\"cases\" value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private void give(AssessmentId id, Viewer to) {
        Viewing.as(manager, () -> {
            assessments.allocate(manager, id, assessments.open(manager, id).orElseThrow().version(), to.account());
            return null;
        });
    }

    private Load load(String name) {
        return Viewing.as(manager, () -> caseloads.loads(manager))
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ChildId child(String name) {
        return Viewing.as(here, () -> people.add(here, NewChild.named(name, "Okafor", LocalDate.of(2016, 3, 12))));
    }
}
