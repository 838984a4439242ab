package continuum.plans;

import static continuum.plans.PlanLines.SPEECH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void it_is_said_in_one_sentence() {
        assertThat(SPEECH.words()).isEqualTo(
                "30 minutes, twice a week, in a group of 3, by a speech and language therapist (HCPC registered)");
    }

    @Test
    void a_school_year_has_38_weeks() {
        assertThat(SPEECH.sessionsAYear()).isEqualTo(76);
        assertThat(SPEECH.hoursAYear()).isEqualByComparingTo("38");
    }

    @Test
    void the_cost_is_shared_by_the_group_to_the_penny() {
        assertThat(SPEECH.costAYear()).isEqualTo(new BigDecimal("791.67"));
    }

    @Test
    void a_cost_not_known_is_not_nothing() {
        assertThat(Delivery.UNSAID.costAYear()).isNull();
    }

    @Test
    void equipment_costs_its_price() {
        var laptop = new Delivery("the school", "", 1, Per.ONCE, 0, 1, null, null, "", new BigDecimal("420.00"));
        assertThat(laptop.costAYear()).isEqualTo(new BigDecimal("420.00"));
        assertThat(laptop.words()).isEqualTo("once, by the school");
    }

    @Test
    void nothing_is_delivered_to_a_group_of_none() {
        assertThatThrownBy(() -> new Delivery("", "", 1, Per.WEEK, 30, 0, null, null, "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Delivery("", "", -1, Per.WEEK, 30, 1, null, null, "", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
