package continuum.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What must be so before a direct payment begins. */
class ConditionTest {

    private static final BigDecimal COST = new BigDecimal("2450.10");

    @Test
    void direct_payments_begin_when_every_condition_is_met_and_the_sum_suffices() {
        assertThat(Condition.missing(EnumSet.allOf(Condition.class), COST, COST)).isEmpty();
    }

    @Test
    void each_condition_is_needed() {
        for (var left : Condition.values()) {
            var met = EnumSet.complementOf(EnumSet.of(left));
            assertThat(Condition.missing(met, COST, COST)).singleElement().asString().contains(left.words());
        }
    }

    @Test
    void a_penny_too_little_does_not_suffice() {
        assertThat(Condition.missing(EnumSet.allOf(Condition.class), new BigDecimal("2450.09"), COST)).singleElement()
                .asString()
                .contains("£2450.09", "£2450.10");
        assertThat(Condition.missing(EnumSet.allOf(Condition.class), new BigDecimal("2450.1"), COST))
                .as("the same amount, written shorter")
                .isEmpty();
    }
}
