package continuum.caseloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = TODAY.plusDays(20);

    @Test
    void a_draft_must_be_out_fifteen_days_before_the_twenty_weeks_end() {
        var saving = late("drafting", "ehcna-final-plan", DUE, 0, null, null).saving(TODAY);
        assertThat(saving.words()).isEqualTo("Send the draft plan to the family");
        assertThat(saving.by()).isEqualTo(DUE.minusDays(15));
        assertThat(saving.isTooLate()).isFalse();
        assertThat(late("drafting", "ehcna-final-plan", TODAY.plusDays(14), 0, null, null).saving(TODAY).isTooLate())
                .isTrue();
    }

    @Test
    void a_draft_that_is_out_can_be_final_until_the_last_day() {
        assertThat(late("draft-out", "ehcna-final-plan", DUE, 0, null, null).saving(TODAY).by()).isEqualTo(DUE);
    }

    @Test
    void the_advice_that_was_due_first_is_chased_before_a_plan_can_be_decided() {
        var saving = late("assessing", "ehcna-refuse-plan", DUE, 3, "Psychology", null).saving(TODAY);
        assertThat(saving.words()).startsWith("Get the advice of Psychology").endsWith("and 2 others");
        assertThat(saving.href()).endsWith("/advice");
        assertThat(late("assessing", "ehcna-refuse-plan", DUE, 0, null, null).saving(TODAY).words())
                .isEqualTo("Decide whether a plan is needed");
    }

    @Test
    void a_panel_that_sits_after_the_limit_saves_nothing() {
        assertThat(late("deciding", "ehcna-decision-assess", DUE, 0, null, DUE.plusDays(1)).saving(TODAY).words())
                .startsWith("Let an officer decide whether to assess");
        assertThat(late("deciding", "ehcna-decision-assess", DUE, 0, null, DUE).saving(TODAY).words())
                .startsWith("Decide whether to assess at the panel on");
    }

    @Test
    void a_load_is_the_sum_of_its_weights_and_is_near_above_nine_tenths() {
        var weights = new Weights(Map.of(CaseKind.PLAN, 4, CaseKind.REVIEW, 1), 40);
        assertThat(load(weights, 9, 0).standing()).isEqualTo(Load.Standing.SAFE);
        assertThat(load(weights, 9, 1).points()).isEqualTo(37);
        assertThat(load(weights, 9, 1).standing()).isEqualTo(Load.Standing.NEAR);
        assertThat(load(weights, 10, 0).standing()).isEqualTo(Load.Standing.NEAR);
        assertThat(load(weights, 10, 1).standing()).isEqualTo(Load.Standing.OVER);
    }

    private static Load load(Weights weights, long plans, long reviews) {
        var cases = new EnumMap<CaseKind, Long>(CaseKind.class);
        cases.put(CaseKind.PLAN, plans);
        cases.put(CaseKind.REVIEW, reviews);
        return new Load(null, "Cora Case", cases, 0, weights);
    }

    private static SoonLate late(String stage, String rule, LocalDate dueOn, long missing, String slowest,
            LocalDate listedFor) {
        return new SoonLate(UUID.randomUUID(), "Amara", stage, rule, "Send the final plan", dueOn, "Cora Case", missing,
                slowest, slowest == null ? null : TODAY.minusDays(3), listedFor);
    }
}
