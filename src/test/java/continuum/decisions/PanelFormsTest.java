package continuum.decisions;

import static continuum.decisions.DecidingTest.OUTCOMES;
import static continuum.decisions.DecidingTest.PROVISION;
import static continuum.decisions.DecidingTest.SEN;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.Today;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Testshire;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is typed into the forms of panels, matters and decisions: a clear answer, nothing lost, nobody else's matter. */
@InTheHouse
class PanelFormsTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    People people;
    @Autowired
    Matters matters;
    @Autowired
    Panels panels;
    @Autowired
    Today today;

    private final NewChild amara = NewChild.named("Amara", "Okafor", LocalDate.parse("2016-03-12"));
    private final PanelId panel = PanelId.create();
    private final List<MatterId> listed = new ArrayList<>();
    private Testshire testshire;
    private Viewer manager;
    private Viewer chair;
    private Browsing desk;

    @BeforeEach
    void a_panel_and_a_child() {
        TestOwner.refuses = false;
        testshire = new Testshire(authorities, accounts);
        manager = testshire.somebody(Role.SEND_MANAGER, null);
        chair = testshire.somebody(Role.PANEL_CHAIR, panel.value());
        desk = Browsing.as(house, manager);
        Viewing.as(testshire.system(), () -> {
            people.add(testshire.system(), amara);
        });
        Viewing.as(manager, () -> {
            panels.add(manager, new Panel(panel, "Assessment panel", "It advises.", 1, List.of(), today.date(), null));
            panels.addMember(manager, panel, new Panel.Member(chair.membership(), "Cho Chair", "Chair", true,
                    today.date().minusYears(1), null));
        });
    }

    @Test
    void a_panel_its_members_and_its_meetings() {
        HostileForm.at("/new", "")
                .text("name", "Second panel")
                .text("purpose", "It advises on plans.")
                .choice("quorum", "3")
                .text("posts", "Health")
                .judge(desk, () -> "/panels");
        var at = "/panels/" + panel;
        HostileForm.at("", "/members")
                .text("name", "Hal Health")
                .choice("email", UUID.randomUUID() + "@example.test")
                .text("post", "Health")
                .date("from", today.date())
                .judge(desk, () -> at);
        HostileForm.at("", "/meetings")
                .date("heldOn", today.date().plusDays(9))
                .choice("startsAt", "9:30")
                .text("place", "Room 1")
                .date("papersOutBy", today.date().plusDays(2))
                .choice("minutes", "15")
                .judge(desk, () -> at);
        assertThat(desk.send(at + "/members/" + UUID.randomUUID() + "/end", Map.of()).status()).isEqualTo(404);
        assertThat(desk.open(at).status()).isEqualTo(200);
    }

    @Test
    void a_member_who_sits_already_and_a_panel_of_a_taken_name_are_said_and_not_doubled() {
        var at = "/panels/" + panel;
        var email = UUID.randomUUID() + "@example.test";
        var member = Map.of("name", "Hal Health", "email", email, "post", "Health", "from.day", "1", "from.month",
                "6", "from.year", "2026");
        assertThat(desk.send(at + "/members", member).next()).isEqualTo(at);
        var again = desk.send(at + "/members", member);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("There is a problem", "Hal Health");
        assertThat(desk.send("/panels", Map.of("name", "Assessment panel", "purpose", "Words.", "quorum", "3")).body())
                .contains("There is a panel of this name already", "Words.");
    }

    @Test
    void a_point_of_evidence_where_a_matter_goes_and_a_conflict() {
        HostileForm.at("/evidence", "/evidence")
                .choice("criterion", SEN.code())
                .choice("side", "FAMILY")
                .text("says", "She can’t follow a story.")
                .judge(desk, this::put);
        HostileForm.at("", "/listing").choice("meeting", UUID.randomUUID().toString()).judge(desk, this::put);
        var sitting = Browsing.as(house, chair);
        HostileForm.at("/conflict", "/conflict")
                .choice("member", chair.membership().toString())
                .text("tie", "A cousin.")
                .judge(desk, this::listed);
        HostileForm.at("/conflict", "/conflict")
                .choice("member", "nobody")
                .text("tie", "A cousin.")
                .judge(sitting, this::listed);
        HostileForm.at("", "").text("why", "There is no tie.").judge(desk, () -> {
            var at = listed();
            Viewing.as(manager,
                    () -> panels.declareConflict(manager, listed.getLast(), chair.membership(), "A cousin."));
            return at + "/conflicts/" + chair.membership();
        });
    }

    @Test
    void a_conflict_declared_by_mistake_is_lifted_by_somebody_else_with_a_reason() {
        var at = listed();
        Viewing.as(chair, () -> panels.declareConflict(chair, listed.getLast(), chair.membership(), "A cousin."));
        assertThat(desk.open(at).body()).contains("A cousin.", "Declared by mistake");
        var lift = at + "/conflicts/" + chair.membership();
        assertThat(Browsing.as(house, chair).open(lift).status()).isEqualTo(404);
        assertThat(desk.send(lift, Map.of("why", "Another child of that name.")).next()).isEqualTo(at);
        assertThat(desk.open(at).body()).doesNotContain("Declared by mistake");
        assertThat(Browsing.as(house, chair).open(at).body()).contains("Amara Okafor");
    }

    @Test
    void advice_and_a_decision() {
        HostileForm.at("/advice", "/advice")
                .choice("present", chair.membership().toString())
                .choice("met.may-have-sen", "yes")
                .text("reason.may-have-sen", "The reports agree.")
                .choice("met.may-need-plan", "yes")
                .text("reason.may-need-plan", "Support has not been enough.")
                .choice("outcome", "assess")
                .text("reasons", "Both tests are met.")
                .text("minorityView", "One would wait.")
                .judge(Browsing.as(house, chair), this::listed);
        decision().judge(desk, this::put);
    }

    @Test
    void who_comes_second_is_told_and_keeps_every_word() {
        var at = put();
        decision().comesSecond(desk, at, () -> Viewing.as(manager, () -> {
            var id = new MatterId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
            matters.sendToOfficer(manager, id, matters.open(manager, id).orElseThrow().version());
        }));
        var listed = put();
        HostileForm.at("", "/officer").comesSecond(desk, listed, () -> Viewing.as(manager, () -> {
            var id = new MatterId(UUID.fromString(listed.substring(listed.lastIndexOf('/') + 1)));
            matters.sendToOfficer(manager, id, matters.open(manager, id).orElseThrow().version());
        }));
    }

    @Test
    void a_matter_under_another_childs_address_is_not_there() {
        var at = put();
        var other = at.replace(amara.id().toString(), UUID.randomUUID().toString());
        for (var page : List.of("", "/evidence", "/decision", "/conflict", "/advice")) {
            assertThat(desk.open(other + page).status()).as(page).isEqualTo(404);
        }
        for (var action : List.of("/listing", "/unlisting", "/officer", "/evidence", "/decision", "/conflict",
                "/advice")) {
            assertThat(desk.send(other + action, Map.of("version", "0")).status()).as(action).isEqualTo(404);
            assertThat(Browsing.as(house, new Testshire(authorities, accounts).somebody(Role.SEND_MANAGER, null))
                    .send(at + action, Map.of("version", "0"))
                    .status()).as(action).isEqualTo(404);
        }
        assertThat(desk.open("/children/x/matters/y").status()).isIn(400, 404);
    }

    private HostileForm decision() {
        return HostileForm.at("/decision", "/decision")
                .choice("met.may-have-sen", "yes")
                .text("reason.may-have-sen", "The reports agree.")
                .choice("met.may-need-plan", "yes")
                .text("reason.may-need-plan", "Support has not been enough.")
                .choice("outcome", "assess")
                .text("reasons", "Both tests are met.")
                .date("decidedOn", today.date());
    }

    private String put() {
        return at(id());
    }

    private String listed() {
        var meeting = MeetingId.create();
        var id = id();
        Viewing.as(manager, () -> {
            panels.arrange(manager, new Meeting(meeting, panel, "", today.date(), LocalTime.of(9, 30), "Room 1",
                    today.date(), 15, false));
            matters.listFor(manager, id, 0, meeting);
            listed.forEach(before -> matters.open(manager, before)
                    .orElseThrow()
                    .conflicts()
                    .forEach(
                            conflict -> panels.liftConflict(manager, before, conflict.membership(), "A new try.")));
            listed.add(id);
        });
        return at(id);
    }

    private MatterId id() {
        return as(() -> matters.put(manager, new NewMatter(amara.id(), "test", UUID.randomUUID(),
                "Should the council assess?", "The test.", List.of(SEN, PROVISION), OUTCOMES,
                today.date().plusWeeks(6))));
    }

    private String at(MatterId id) {
        return "/children/" + amara.id() + "/matters/" + id;
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(manager, work);
    }
}
