package continuum.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestPages;
import continuum.access.Viewing;
import continuum.ceasing.CeaseReason;
import continuum.ceasing.CeaseStep;
import continuum.ceasing.Ceasing;
import continuum.ceasing.Cessation;
import continuum.ceasing.CessationId;
import continuum.disagreement.Lesson.Ended;
import continuum.disagreement.Lesson.For;
import continuum.disagreement.Lesson.Theme;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.plans.PlanInForce;
import continuum.plans.PlanRefused;
import continuum.plans.PlansInForce;
import continuum.reviews.ReviewedChild;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan whose end is appealed stays in force until the appeal is decided (Children and Families Act 2014, section 45(4)). */
@InTheHouse
class CeasingAppealTest {

    private static final LocalDate TOLD = LocalDate.parse("2026-09-14");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-16");

    @Autowired
    TestPages pages;
    @Autowired
    ReviewedChild reviewed;
    @Autowired
    Ceasing ceasing;
    @Autowired
    Disputes disputes;
    @Autowired
    Letters letters;
    @Autowired
    PlansInForce plans;

    private ReviewedChild.Place place;
    private PlanInForce plan;
    private CessationId end;
    private DisputeId dispute;

    @BeforeEach
    void a_family_was_told_that_the_plan_will_end() {
        MovableDay.standOn(TOLD.minusMonths(8));
        place = reviewed.place();
        plan = reviewed.planned(place, "Ada", LocalDate.parse("2014-03-12"));
        MovableDay.standOn(TOLD);
        end = does(() -> ceasing.propose(place.caseworker(), plan.child(), CeaseReason.NEEDS_MET, "She reads well."));
        for (var who : CeaseStep.Who.values()) {
            does(() -> {
                ceasing.consulted(place.caseworker(), end, version(), who, TOLD, "We are not sure.");
                return true;
            });
        }
        reviewed.decide(place.caseworker(), does(() -> ceasing.put(place.caseworker(), end, version())), "cease", true);
        notice(TOLD);
        dispute = does(() -> disputes.begin(place.caseworker(), plan.child(),
                disputes.ofChild(place.caseworker(), plan.child())
                        .decisions()
                        .stream()
                        .filter(one -> one.guess() == AppealKind.CEASE)
                        .findFirst()
                        .orElseThrow()
                        .subject(),
                AppealKind.CEASE));
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void the_plan_stays_in_force_while_the_appeal_lasts_and_the_page_says_so() {
        appeal("2026-11-02");
        MovableDay.standOn(LAST_DAY.plusMonths(3));
        assertThat(state()).isInstanceOf(Cessation.Appealed.class);
        assertThatThrownBy(() -> end(LAST_DAY.plusMonths(3))).isInstanceOf(PlanRefused.class)
                .hasMessageContaining("An appeal is under way");
        assertThat(TestPages.text(pages.get(place.caseworker(), "/ceasing/" + end)))
                .contains("The plan is maintained until the appeal is decided", "section 45(4)", "Open the appeal")
                .doesNotContain("End the plan", "Record the end of the appeal");
        assertThat(does(() -> plans.of(place.caseworker(), plan.child()))).isPresent();
    }

    @Test
    void how_the_appeal_ends_is_said_where_it_is_followed_and_nowhere_else() {
        appeal("2026-11-02");
        MovableDay.standOn(LAST_DAY.plusMonths(1));
        assertThatThrownBy(() -> does(() -> {
            ceasing.appealEnded(place.caseworker(), end, version(), LAST_DAY.plusMonths(1), false, "They lost.");
            return true;
        })).hasMessageContaining("followed under Disagreement");
    }

    @Test
    void an_appeal_that_is_dismissed_lets_the_plan_end() {
        appeal("2026-11-02");
        MovableDay.standOn(LocalDate.parse("2027-03-01"));
        happened(StepKind.ORDER_MADE, "2027-03-01", "how", "decision", "order", "dismissed", "words", "Dismissed.",
                "recommended", "no");
        assertThat(state()).isInstanceOf(Cessation.MayEnd.class);
        end(LocalDate.parse("2027-03-01"));
        assertThat(does(() -> plans.of(place.caseworker(), plan.child()))).isEmpty();
        assertThatThrownBy(this::takeBack).isInstanceOf(DisputeRefused.class)
                .hasMessageContaining("The plan has ended since");
    }

    @Test
    void an_appeal_that_is_upheld_or_conceded_keeps_the_plan() {
        appeal("2026-11-02");
        happened(StepKind.CONCEDED, "2026-11-10", "what", "All of it", "scope", "all");
        assertThat(state()).isInstanceOf(Cessation.Kept.class);
        takeBack();
        assertThat(state()).as("it was a mistake").isInstanceOf(Cessation.Appealed.class);
        happened(StepKind.ORDER_MADE, "2026-11-12", "how", "decision", "order", "continue", "words", "It goes on.",
                "recommended", "no");
        assertThat(state()).isInstanceOfSatisfying(Cessation.Kept.class,
                kept -> assertThat(kept.why()).isEqualTo("It goes on."));
        assertThat(does(() -> plans.of(place.caseworker(), plan.child()))).isPresent();
    }

    @Test
    void a_case_that_is_sent_back_is_decided_again_with_the_plan_in_force() {
        appeal("2026-11-02");
        happened(StepKind.ORDER_MADE, "2026-11-12", "how", "decision", "order", "reconsider", "words", "Again.",
                "recommended", "no");
        assertThat(state()).isInstanceOf(Cessation.Kept.class);
    }

    @Test
    void an_appeal_that_is_withdrawn_early_still_leaves_the_family_its_time_to_appeal() {
        appeal("2026-10-01");
        happened(StepKind.WITHDRAWN, "2026-10-10", "why", "");
        assertThat(state()).isInstanceOf(Cessation.MayEnd.class);
        MovableDay.standOn(LAST_DAY);
        assertThatThrownBy(() -> end(LAST_DAY)).hasMessageContaining("17 November 2026 at the earliest");
        assertThat(TestPages.text(pages.get(place.caseworker(), "/ceasing/" + end))).doesNotContain("End the plan");
        MovableDay.standOn(LAST_DAY.plusDays(1));
        assertThat(TestPages.text(pages.get(place.caseworker(), "/ceasing/" + end))).contains("End the plan");
        end(LAST_DAY.plusDays(1));
    }

    @Test
    void an_appeal_that_was_recorded_by_mistake_leaves_the_notice_as_it_was() {
        appeal("2026-10-01");
        takeBack();
        assertThat(state()).isInstanceOfSatisfying(Cessation.Noticed.class,
                noticed -> assertThat(noticed.appealBy()).isEqualTo(LAST_DAY));
    }

    @Test
    void a_certificate_that_gives_longer_to_appeal_keeps_the_plan_longer() {
        MovableDay.standOn(LAST_DAY);
        happened(StepKind.CERTIFICATE, "2026-11-10", "why", "not-wanted");
        MovableDay.standOn(LAST_DAY.plusDays(1));
        assertThatThrownBy(() -> end(LAST_DAY.plusDays(1))).hasMessageContaining("11 December 2026 at the earliest");
        takeBack();
        end(LAST_DAY.plusDays(1));
    }

    @Test
    void it_may_be_agreed_in_mediation_that_the_plan_stays() {
        MovableDay.standOn(LAST_DAY);
        happened(StepKind.MEDIATION_WANTED, "2026-10-01", "issues", "Reading", "health", "no");
        happened(StepKind.MEDIATION_HELD, "2026-10-20", "outcome", "agreed", "agreed", "It stays a year more.",
                "order", "continue");
        assertThat(state()).isInstanceOf(Cessation.Kept.class);
    }

    @Test
    void a_notice_that_the_plan_will_end_is_no_other_kind_of_decision() {
        var other = does(() -> disputes.ofChild(place.caseworker(), plan.child())).decisions()
                .stream()
                .filter(one -> one.guess() == AppealKind.CEASE)
                .findFirst()
                .orElseThrow();
        assertThat(other.dispute()).isEqualTo(dispute);
        close();
        assertThat(state()).as("a dispute without an appeal changes nothing").isInstanceOf(Cessation.Noticed.class);
    }

    private void notice(LocalDate on) {
        does(() -> {
            letters.of(place.caseworker(), end.value())
                    .stream()
                    .filter(one -> one.kind().equals("ceasing.decided"))
                    .forEach(one -> letters.send(place.caseworker(), one.id(), WrittenLetter.Way.COLLECTED, on));
            return true;
        });
    }

    private void appeal(String on) {
        MovableDay.standOn(LAST_DAY);
        happened(StepKind.CERTIFICATE, "2026-09-20", "why", "not-wanted");
        happened(StepKind.APPEAL_REGISTERED, on, "number", "EH1/26/7", "sent", on, "parts", "", "extended", "no");
    }

    private void happened(StepKind kind, String on, String... answers) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        does(() -> {
            disputes.happened(place.caseworker(), dispute, kind, LocalDate.parse(on), all, seen());
            return true;
        });
    }

    private void takeBack() {
        does(() -> {
            disputes.takeBack(place.caseworker(), dispute, seen(), "A mistake.", seen());
            return true;
        });
    }

    private void close() {
        does(() -> {
            disputes.close(place.caseworker(), dispute, new Lesson(TOLD, Ended.LAPSED, Theme.OTHER, "Reading",
                    For.NONE, For.NONE, For.NONE, "Ask sooner.", "Cora Case"), seen());
            return true;
        });
    }

    private long seen() {
        var steps = disputes.open(place.caseworker(), dispute).dispute().steps();
        return steps.isEmpty() ? 0 : steps.getLast().seq();
    }

    private void end(LocalDate on) {
        does(() -> {
            ceasing.end(place.caseworker(), end, version(), on);
            return true;
        });
    }

    private long version() {
        return ceasing.open(place.caseworker(), end).orElseThrow().version();
    }

    private Cessation state() {
        return does(() -> ceasing.of(place.caseworker(), plan.child())).getFirst();
    }

    private <T> T does(Supplier<T> work) {
        return Viewing.as(place.caseworker(), work);
    }
}
