package continuum.decisions;

import static continuum.decisions.DecidingTest.OUTCOMES;
import static continuum.decisions.DecidingTest.PROVISION;
import static continuum.decisions.DecidingTest.SEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.people.Testshire;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class MattersTest {

    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Matters matters;
    @Autowired
    Panels panels;
    @Autowired
    History history;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final ChildId child = ChildId.create();
    private final PanelId panel = PanelId.create();
    private final MeetingId meeting = MeetingId.create();
    private Testshire testshire;
    private Viewer manager;
    private Viewer chair;
    private Viewer psychologist;
    private Viewer head;

    @BeforeEach
    void a_panel_meets_today() {
        TestOwner.TOLD.clear();
        TestOwner.refuses = false;
        testshire = new Testshire(authorities, accounts);
        manager = somebody(Role.SEND_MANAGER, null);
        chair = somebody(Role.PANEL_CHAIR, panel.value());
        psychologist = somebody(Role.PANEL_MEMBER, panel.value());
        head = somebody(Role.PANEL_MEMBER, panel.value());
        as(manager, () -> {
            panels.add(manager, new Panel(panel, "Assessment panel", "It advises.", 2, List.of(), today.date(), null));
            panels.addMember(manager, panel, member(chair, "Chair", true));
            panels.addMember(manager, panel, member(psychologist, "Educational psychologist", false));
            panels.addMember(manager, panel, member(head, "Head teacher, primary", false));
            panels.arrange(manager, new Meeting(meeting, panel, "", today.date(), LocalTime.of(9, 30), "Room 1",
                    today.date(), 15, false));
        });
    }

    @Test
    void the_panel_advises_and_the_officer_decides() {
        var id = listed();
        as(chair, () -> matters.recommend(chair, id, 1, everybody(), advice("assess", true)));
        var advised = as(manager, () -> matters.find(manager, id).orElseThrow());
        assertThat(advised).isInstanceOfSatisfying(Matter.WithOfficer.class, waiting -> {
            assertThat(waiting.recommendation().outcome()).isEqualTo("assess");
            assertThat(waiting.recommendation().sat()).hasSize(3);
            assertThat(waiting.recommendation().chair()).isEqualTo(chair.name());
        });
        as(manager, () -> matters.decide(manager, id, 2, decision("assess", true)));
        assertThat(as(manager, () -> matters.find(manager, id).orElseThrow()))
                .isInstanceOfSatisfying(Matter.Decided.class, decided -> {
                    assertThat(decided.decision()).isEqualTo(decision("assess", true));
                    assertThat(decided.recommendation()).isNotNull();
                });
        assertThat(TestOwner.TOLD).containsExactly(decision("assess", true));
        assertThat(as(manager, () -> history.timeline(manager, child, null, 10))).extracting(Line::kind)
                .containsExactlyInAnyOrder("decisions.put", "decisions.listed", "decisions.recommended",
                        "decisions.decided");
    }

    @Test
    void members_see_the_child_only_while_a_matter_is_on_their_agenda() {
        var id = as(manager, () -> matters.put(manager, question()));
        assertThat(as(psychologist, () -> matters.find(psychologist, id))).isEmpty();
        as(manager, () -> matters.listFor(manager, id, 0, meeting));
        assertThat(as(psychologist, () -> matters.open(psychologist, id))).isPresent();
        as(manager, () -> matters.withdraw(manager, id, today.date(), "The family asked us to stop."));
        var lastDay = as(manager, () -> transaction.execute(t -> db
                .sql("select to_on from access.relation where child_id = ? and party_id = ?")
                .params(child.value(), panel.value())
                .query(java.time.LocalDate.class)
                .single()));
        assertThat(lastDay).isEqualTo(today.date());
    }

    @Test
    void a_member_with_a_conflict_does_not_find_the_matter_and_does_not_count() {
        var id = listed();
        as(head, () -> panels.declareConflict(head, id, head.membership(), "I lead the child's school."));
        assertThat(as(head, () -> matters.open(head, id))).isEmpty();
        assertThat(as(head, () -> countOfMatters())).as("the second wall").isZero();
        assertThat(as(psychologist, () -> countOfMatters())).isEqualTo(1);
        as(psychologist, () -> panels.declareConflict(psychologist, id, psychologist.membership(), "A neighbour."));
        assertThatThrownBy(() -> as(chair, () -> matters.recommend(chair, id, 1, everybody(), advice("assess", true))))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("1 of the 2 members");
    }

    @Test
    void nobody_lifts_their_own_conflict() {
        var id = listed();
        as(chair, () -> panels.declareConflict(chair, id, chair.membership(), "A cousin."));
        assertThatThrownBy(() -> as(chair, () -> panels.liftConflict(chair, id, chair.membership(), "No tie.")))
                .isInstanceOf(NoSuchMatter.class);
        as(manager, () -> panels.liftConflict(manager, id, chair.membership(), "Another child of that name."));
        assertThat(as(chair, () -> matters.open(chair, id))).isPresent();
    }

    @Test
    void of_two_officers_who_decide_at_once_one_decides() throws Exception {
        var id = as(manager, () -> matters.put(manager, question()));
        var other = somebody(Role.CASEWORKER, null);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<Future<Boolean>>();
            for (var officer : List.of(manager, other)) {
                both.add(threads.submit((Callable<Boolean>) () -> {
                    start.await();
                    try {
                        as(officer, () -> matters.decide(officer, id, 0, decision("assess", true)));
                        return true;
                    } catch (MatterMoved tooLate) {
                        return false;
                    }
                }));
            }
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(TestOwner.TOLD).hasSize(1);
    }

    @Test
    void a_decision_the_owner_can_not_take_does_not_stand() {
        var id = as(manager, () -> matters.put(manager, question()));
        TestOwner.refuses = true;
        assertThatThrownBy(() -> as(manager, () -> matters.decide(manager, id, 0, decision("assess", true))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(as(manager, () -> matters.find(manager, id).orElseThrow())).isInstanceOf(Matter.Waiting.class);
    }

    @Test
    void a_decided_matter_is_looked_at_again_as_a_new_one() {
        var id = as(manager, () -> matters.put(manager, question()));
        as(manager, () -> matters.decide(manager, id, 0, decision("refuse", false)));
        assertThatThrownBy(() -> as(manager, () -> matters.decide(manager, id, 1, decision("assess", true))))
                .isInstanceOf(MatterMoved.class);
        var again = as(manager, () -> matters.reconsider(manager, id, today.date().plusWeeks(2)));
        as(manager, () -> matters.decide(manager, again, 0, decision("assess", true)));
        var subject = as(manager, () -> matters.find(manager, id).orElseThrow().subject());
        assertThat(as(manager, () -> matters.of(manager, subject)))
                .extracting(m -> ((Matter.Decided) m).decision().outcome())
                .containsExactly("refuse", "assess");
    }

    @Test
    void a_matter_listed_elsewhere_meanwhile_is_not_decided_over() {
        var id = listed();
        assertThatThrownBy(() -> as(manager, () -> matters.decide(manager, id, 0, decision("assess", true))))
                .isInstanceOf(MatterMoved.class);
        assertThat(TestOwner.TOLD).isEmpty();
    }

    @Test
    void evidence_of_each_side_stands_beside_its_criterion() {
        var id = listed();
        as(manager, () -> matters.addEvidence(manager, id,
                new Evidence("may-have-sen", Evidence.Side.FAMILY, "She can't follow a story.", null)));
        var opened = as(psychologist, () -> matters.open(psychologist, id).orElseThrow());
        assertThat(opened.evidence(SEN, Evidence.Side.FAMILY)).extracting(OpenedMatter.Heard::says)
                .containsExactly("She can't follow a story.");
        assertThat(opened.evidence(PROVISION, Evidence.Side.FAMILY)).isEmpty();
    }

    @Test
    void a_panel_member_does_not_decide() {
        var id = listed();
        assertThatThrownBy(() -> as(head, () -> matters.decide(head, id, 1, decision("assess", true))))
                .isInstanceOf(continuum.access.NotAllowed.class);
        assertThatThrownBy(() -> as(chair, () -> matters.decide(chair, id, 1, decision("assess", true))))
                .isInstanceOf(continuum.access.NotAllowed.class);
    }

    private MatterId listed() {
        return as(manager, () -> {
            var id = matters.put(manager, question());
            matters.listFor(manager, id, 0, meeting);
            return id;
        });
    }

    private NewMatter question() {
        return new NewMatter(child, "test", UUID.randomUUID(), "Should the council assess?", "The test of the law",
                List.of(SEN, PROVISION), OUTCOMES, today.date().plusWeeks(6));
    }

    private static Advice advice(String outcome, boolean met) {
        return new Advice(outcome, findings(met), "Because.", "One member would wait.");
    }

    private Decision decision(String outcome, boolean met) {
        return new Decision(outcome, today.date(), "The officer", findings(met), "Because.", null, List.of());
    }

    private static Map<String, Finding> findings(boolean met) {
        return Map.of("may-have-sen", new Finding(true, "The reports agree."), "may-need-plan",
                new Finding(met, "The support so far."));
    }

    private Set<UUID> everybody() {
        return Set.of(chair.membership(), psychologist.membership(), head.membership());
    }

    private static Panel.Member member(Viewer viewer, String post, boolean chair) {
        return new Panel.Member(viewer.membership(), viewer.name(), post, chair,
                java.time.LocalDate.parse("2020-01-01"),
                null);
    }

    private long countOfMatters() {
        return transaction.execute(t -> db.sql("select count(*) from decisions.matter").query(Long.class).single());
    }

    private Viewer somebody(Role role, UUID party) {
        return testshire.somebody(role, party);
    }

    private <T> T as(Viewer viewer, java.util.function.Supplier<T> work) {
        return Viewing.as(viewer, work);
    }

    private void as(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }
}
