package continuum.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestPages;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.consulting.ConsultedPlan;
import continuum.consulting.ConsultedPlan.Story;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanVersion.Kind;
import continuum.plans.Plans;
import continuum.plans.Section;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A family asks for a personal budget, the authority decides, and every pound is accounted for. */
@InTheHouse
class BudgetsTest {

    @Autowired
    ConsultedPlan consulted;
    @Autowired
    Budgets budgets;
    @Autowired
    Letters letters;
    @Autowired
    Arranging arranging;
    @Autowired
    Plans plans;
    @Autowired
    Duties duties;
    @Autowired
    TestPages pages;
    @Autowired
    Today today;
    @Autowired
    WebApplicationContext house;

    private Story story;

    @BeforeEach
    void a_draft_was_sent() {
        MovableDay.standOnToday();
        story = consulted.draftServed();
    }

    @AfterEach
    void the_day_is_today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void a_parent_asks_and_reads_why_it_was_refused_and_somebody_else_looks_again() {
        ask(false);
        var id = requests().getFirst().id();
        decide(id, false);
        assertThat(pages.page(story.parent(), "/budget-requests/" + id)).contains("Refused",
                "It follows from the band.",
                "can’t be appealed against", "Ask that it is looked at again");
        pages.post(story.parent(), "/budget-requests/" + id + "/review", "words", "The band is wrong.");
        assertThatThrownBy(() -> as(story.manager(), () -> {
            budgets.review(story.manager(), id, true, today.date(), "Yes.");
            return null;
        })).isInstanceOf(BudgetRefused.class).hasMessageContaining("Somebody else looks at it again");
        as(story.caseworker(), () -> {
            budgets.review(story.caseworker(), id, true, today.date(), "The band was wrong.");
            return null;
        });
        assertThat(requests().getFirst().isAgreed()).isTrue();
        assertThat(pages.page(story.parent(), "/budget-requests/" + id)).contains("It is agreed to now.");
        assertThat(as(story.caseworker(), () -> letters.of(story.caseworker(), id))).as("each decision has its letter")
                .allMatch(WrittenLetter::waits)
                .extracting(WrittenLetter::title)
                .containsExactlyInAnyOrder("We can’t agree to a personal budget", "We agree to a personal budget");
    }

    @Test
    void a_refusal_is_told_with_its_reasons_and_the_right_to_have_it_looked_at_again() {
        ask(true);
        var id = requests().getFirst().id();
        decide(id, false);
        var letter = as(story.caseworker(), () -> letters.of(story.caseworker(), id)).getFirst();
        assertThat(pages.page(story.caseworker(),
                "/children/" + letter.child() + "/letters/" + letter.id() + "/text"))
                .contains("Speech therapy at home.",
                        "paid to you as direct payments", "It follows from the band.",
                        "You can ask us to look at it again.",
                        "can’t be appealed to the tribunal", "Everything in it has to be provided");
    }

    @Test
    void direct_payments_begin_only_when_the_regulations_allow_it() {
        ask(true);
        assertThatThrownBy(() -> arrange(Held.NOTIONAL, "2450.50", Set.of()))
                .hasMessageContaining("once it was agreed");
        decide(requests().getFirst().id(), true);
        assertThatThrownBy(() -> arrange(Held.DIRECT_PAYMENT, "99999.00", Set.of(Condition.PERSON)))
                .isInstanceOfSatisfying(BudgetRefused.class, refused -> assertThat(refused.missing())
                        .hasSize(Condition.values().length - 1));
        assertThatThrownBy(() -> arrange(Held.DIRECT_PAYMENT, "1.00", EnumSet.allOf(Condition.class)))
                .isInstanceOfSatisfying(BudgetRefused.class,
                        refused -> assertThat(refused.missing()).singleElement()
                                .asString()
                                .contains("does not suffice"));
        arrange(Held.DIRECT_PAYMENT, "99999.00", EnumSet.allOf(Condition.class));
        assertThat(pages.page(story.parent(), "/plans/" + story.draft() + "/budget")).contains("£99999.00",
                "Direct payment, Grace Okafor");
    }

    @Test
    void direct_payments_are_made_on_request_only() {
        ask(false);
        decide(requests().getFirst().id(), true);
        assertThatThrownBy(() -> arrange(Held.DIRECT_PAYMENT, "99999.00", EnumSet.allOf(Condition.class)))
                .hasMessageContaining("on request only");
    }

    @Test
    void every_penny_is_accounted_for_and_no_more_is_recovered_than_was_paid() {
        var id = paying();
        pay(id, false, "1000.10");
        pay(id, false, "0.20");
        pay(id, true, "500.15");
        assertThat(as(story.caseworker(), () -> arranging.find(story.caseworker(), id)).balance())
                .isEqualByComparingTo("500.15");
        assertThatThrownBy(() -> pay(id, true, "500.16")).isInstanceOf(BudgetRefused.class)
                .hasMessageContaining("£500.15");
        assertThat(pages.page(story.parent(), "/arrangements/" + id))
                .contains("£500.15 was paid, less what was recovered");
    }

    @Test
    void direct_payments_are_checked_within_three_months_and_then_with_each_review() {
        var id = paying();
        var begun = today.date();
        assertThat(owed("direct-payment-first-review")).singleElement()
                .returns(begun.plusMonths(3), Duty::dueOn)
                .returns(null, Duty::metOn);
        MovableDay.standOn(begun.plusMonths(2));
        check(id);
        assertThat(owed("direct-payment-first-review").getFirst().metOn()).isEqualTo(begun.plusMonths(2));
        assertThat(owed("direct-payment-annual-review")).singleElement()
                .returns(begun.plusMonths(14), Duty::dueOn)
                .returns(null, Duty::metOn);
        MovableDay.standOn(begun.plusMonths(13));
        check(id);
        assertThat(owed("direct-payment-annual-review")).hasSize(2)
                .filteredOn(duty -> duty.metOn() != null)
                .singleElement()
                .returns(begun.plusMonths(13), Duty::metOn);
    }

    @Test
    void they_end_with_notice_and_a_reason_and_the_provision_stays_owed() {
        var id = paying();
        assertThatThrownBy(() -> end(id, 0)).hasMessageContaining("after the notice");
        end(id, 28);
        assertThat(pages.page(story.parent(), "/arrangements/" + id)).contains("Notice was given on",
                "What section F says stays owed");
        assertThat(owed("direct-payment-first-review")).allMatch(duty -> !duty.isOpen());
        assertThatThrownBy(() -> end(id, 30)).hasMessageContaining("before");
    }

    @Test
    void what_is_arranged_stands_in_section_J_with_the_lines_it_pays_for() {
        paying();
        assertThat(TestPages.text(pages.post(story.caseworker(), "/plans/" + story.draft() + "/budget/section-j")))
                .contains("No version is being written");
        MovableDay.standOn(today.date().plusDays(16));
        var last = as(story.caseworker(), () -> plans.next(story.caseworker(),
                plans.version(story.caseworker(), story.draft()).orElseThrow().plan(), Kind.FINAL));
        for (int twice = 0; twice < 2; twice++) {
            as(story.caseworker(), () -> budgets.writeSectionJ(story.caseworker(), story.draft()));
            assertThat(as(story.caseworker(), () -> plans.contents(story.caseworker(), last)).orElseThrow()
                    .of(Section.J)).singleElement().isInstanceOfSatisfying(Line.Budget.class, line -> {
                        assertThat(line.yearly()).isEqualByComparingTo("99999.00");
                        assertThat(line.directPayment()).isTrue();
                        assertThat(line.provision()).isEqualTo(lines());
                    });
        }
    }

    @Test
    void another_family_finds_nothing() {
        var id = paying();
        var other = consulted.draftServed();
        for (var page : List.of("/plans/" + story.draft() + "/budget", "/arrangements/" + id,
                "/budget-requests/" + requests().getFirst().id())) {
            assertThat(pages.get(other.parent(), page).getStatus()).as(page).isEqualTo(404);
            assertThat(pages.get(story.hillSenco(), page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(pages.get(story.parent(), "/arrangements/" + id + "/payment").getStatus()).isIn(403, 404);
    }

    @Test
    void whatever_is_typed_into_a_form_the_page_says_what_to_do_and_nothing_is_lost() {
        var id = paying();
        var desk = Browsing.as(house, story.manager());
        var family = Browsing.as(house, story.parent());
        Supplier<String> plan = () -> "/plans/" + story.draft() + "/budget";
        Supplier<String> arrangement = () -> "/arrangements/" + id;
        HostileForm.at("/ask", "/ask").text("words", "Music lessons.").judge(family, plan);
        HostileForm.at("/arrange", "/arrange")
                .text("words", "Music lessons.")
                .sending("lines", lines().getFirst().toString())
                .text("yearly", "99999.00")
                .date("from", today.date())
                .choice("held", "NOTIONAL")
                .text("holder", "The school")
                .judge(desk, plan);
        HostileForm.at("/payment", "/payment")
                .choice("recovered", "no")
                .text("amount", "12.50")
                .date("on", today.date())
                .text("words", "November")
                .judge(desk, arrangement);
        HostileForm.at("/check", "/check")
                .choice("suffices", "yes")
                .choice("usedWell", "yes")
                .choice("goesOn", "yes")
                .text("words", "All is well.")
                .date("on", today.date())
                .judge(desk, arrangement);
        HostileForm.at("/end", "/end")
                .text("why", "They asked for it.")
                .date("notice", today.date())
                .date("last", today.date().plusDays(28))
                .judge(desk, arrangement);
        ask(true);
        var request = requests().getLast().id();
        HostileForm.at("", "/decision")
                .choice("agreed", "true")
                .text("reasons", "It fits.")
                .date("on", today.date())
                .judge(desk, () -> "/budget-requests/" + request);
    }

    private UUID paying() {
        ask(true);
        decide(requests().getFirst().id(), true);
        return arrange(Held.DIRECT_PAYMENT, "99999.00", EnumSet.allOf(Condition.class));
    }

    private void ask(boolean direct) {
        pages.post(story.parent(), "/plans/" + story.draft() + "/budget/ask", "words", "Speech therapy at home.",
                "direct",
                direct ? "true" : "");
    }

    private void decide(UUID id, boolean agreed) {
        as(story.manager(), () -> {
            budgets.decide(story.manager(), id, agreed, today.date(), "It follows from the band.");
            return null;
        });
    }

    private UUID arrange(Held held, String yearly, Set<Condition> met) {
        return as(story.manager(), () -> arranging.arrange(story.manager(), story.draft(), requests().getFirst().id(),
                new NewArrangement(held, "Speech therapy at home", lines(), new BigDecimal(yearly), "Grace Okafor", met,
                        today.date())));
    }

    private List<LineId> lines() {
        return as(story.caseworker(), () -> budgets.lines(story.caseworker(), story.draft())).stream()
                .map(Line::id)
                .toList();
    }

    private void pay(UUID id, boolean recovered, String amount) {
        as(story.caseworker(), () -> {
            arranging.pay(story.caseworker(), id, recovered, new BigDecimal(amount), today.date(), "November");
            return null;
        });
    }

    private void check(UUID id) {
        as(story.caseworker(), () -> {
            arranging.check(story.caseworker(), id, true, true, true, today.date(), "All is well.");
            return null;
        });
    }

    private void end(UUID id, int days) {
        as(story.manager(), () -> {
            arranging.end(story.manager(), id, today.date(), today.date().plusDays(days), "They asked for it.");
            return null;
        });
    }

    private List<Request> requests() {
        return as(story.caseworker(), () -> budgets.requests(story.caseworker(),
                plans.version(story.caseworker(), story.draft()).orElseThrow().plan()));
    }

    private List<Duty> owed(String rule) {
        return as(story.caseworker(), () -> duties.ofChild(story.caseworker(), story.child()))
                .stream()
                .flatMap(one -> one.duties().stream())
                .filter(duty -> duty.rule().id().equals(rule))
                .toList();
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
