package continuum.advice;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.advice.WhoToAsk.About;
import continuum.advice.WhoToAsk.Named;
import continuum.calendar.YearGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom the law says that they are asked for advice: SEND Regulations 2014, regulation 6(1) and (2). */
class WhoToAskTest {

    @Test
    void the_family_the_school_health_psychology_and_social_care_are_always_asked() {
        assertThat(asked(4, Set.of())).containsExactly(Body.FAMILY, Body.SETTING, Body.HEALTH, Body.PSYCHOLOGY,
                Body.SOCIAL_CARE);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "13, true", "0, false"})
    void from_year_9_on_preparation_for_adulthood_is_asked_for(int year, boolean asked) {
        assertThat(asked(year, Set.of()).contains(Body.ADULTHOOD)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"HI, impaired hearing", "VI, impaired vision", "MSI, hearing and vision both impaired"})
    void with_hearing_or_vision_impaired_a_qualified_teacher_is_asked(String need, String words) {
        assertThat(WhoToAsk.of(about(4, Set.of(need)))).filteredOn(named -> named.body() == Body.SENSORY)
                .singleElement()
                .satisfies(named -> assertThat(named.why()).contains(words));
    }

    @Test
    void a_second_need_counts_like_the_first() {
        assertThat(asked(4, Set.of("SLCN", "VI"))).contains(Body.SENSORY);
    }

    @Test
    void where_the_birth_date_is_not_known_nobody_is_asked_too_much() {
        assertThat(WhoToAsk.of(new About(false, null, true, Set.of()))).extracting(Named::body)
                .doesNotContain(Body.ADULTHOOD);
    }

    @Test
    void a_young_person_speaks_for_themselves() {
        assertThat(WhoToAsk.of(new About(true, new YearGroup(13), true, Set.of())).getFirst().why())
                .contains("young person");
    }

    @Test
    void a_child_on_no_roll_still_has_educational_advice() {
        assertThat(WhoToAsk.of(new About(false, new YearGroup(4), false, Set.of())))
                .anySatisfy(named -> assertThat(named.why()).contains("on no roll"));
    }

    @Test
    void an_existing_report_never_stands_in_for_the_familys_own_views() {
        assertThat(Body.FAMILY.mayBeReused()).isFalse();
        assertThat(Body.HEALTH.mayBeReused()).isTrue();
    }

    private static List<Body> asked(int year, Set<String> needs) {
        return WhoToAsk.of(about(year, needs)).stream().map(Named::body).toList();
    }

    private static About about(int year, Set<String> needs) {
        return new About(false, new YearGroup(year), true, needs);
    }
}
