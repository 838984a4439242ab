package continuum.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.consulting.Reply.Answer;
import continuum.consulting.Reply.Claimed;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Finding;
import continuum.decisions.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which reasons the law knows, and which it does not count. */
class GroundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "We are full in year 4.|FULL",
            "There are no places in the class|FULL",
            "The school is oversubscribed|FULL",
            "We are over PAN and cannot take more|FULL",
            "The funding band is too low for this|FUNDING",
            "There is not enough funding to meet the plan|FUNDING",
            "We do not have a teaching assistant to support him|STAFF",
            "We have no trained staff|STAFF",
            "We already have too many pupils with EHC plans|MANY",
            "There is a high number of children with SEND in this year group|MANY",
            "The family lives out of our catchment|CATCHMENT",
            "She is too far behind her peers|ATTAINMENT",
            "His needs would be better met in a special school|ELSEWHERE",
            "She needs a specialist school|ELSEWHERE",
            "We need more information before we can say|MORE_PAPERS"})
    void what_does_not_count_by_itself_is_found_with_its_words(String said, NoReason rule) {
        assertThat(NoReason.in(said)).extracting(NoReason.Found::rule).contains(rule);
        assertThat(NoReason.in(said)).allSatisfy(found -> assertThat(said).contains(found.phrase()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Two pupils in the class cannot bear sudden noise, and lessons stop when it comes.",
            "The lift reaches the first floor only; science is taught on the second.",
            "The hydrotherapy pool would cost £84,000, against £6,100 where he is.",
            "The full report was read by the class teacher.",
            "She would join a class of 14 with two adults."})
    void particulars_of_a_ground_are_left_alone(String said) {
        assertThat(NoReason.in(said)).isEmpty();
    }

    @Test
    void a_setting_that_can_meet_the_needs_is_told_nothing() {
        assertThat(new Reply(Answer.CAN, List.of(), "We have no places in year 5, but in year 4.").noReasons())
                .isEmpty();
        assertThat(new Reply(Answer.CANNOT, List.of(new Claimed(Ground.RESOURCES, "No funding.", "None.", "None.")), "")
                .noReasons()).extracting(NoReason.Found::rule).containsExactly(NoReason.FUNDING);
    }

    @Test
    void the_law_presumes_that_the_setting_is_named() {
        for (var standing : List.of(Standing.REQUEST, Standing.MAINSTREAM_REQUEST)) {
            assertThat(NamingLaw.criteria(standing)).hasSize(3);
            assertThat(NamingLaw.outcomes(standing))
                    .filteredOn(outcome -> outcome.code().equals(NamingLaw.NAME))
                    .extracting(Outcome::follows)
                    .containsExactly(Outcome.Follows.ALL_MET);
        }
    }

    @Test
    void a_representation_is_weighed_under_section_9() {
        assertThat(NamingLaw.words(Standing.REPRESENTATION)).contains("section 9", "unreasonable public expenditure");
        assertThat(NamingLaw.criteria(Standing.REPRESENTATION)).hasSize(2);
    }

    @Test
    void mainstream_education_as_such_is_refused_only_for_the_education_of_others() {
        var findings = Map.of("unsuitable", new Finding(false, "No."), "others", new Finding(true, "Yes."), "resources",
                new Finding(true, "Yes."));
        assertThatThrownBy(() -> NamingLaw.check(decision(NamingLaw.NO_MAINSTREAM, findings)))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("efficient education of others");
        NamingLaw.check(decision(NamingLaw.DO_NOT_NAME, findings));
        NamingLaw.check(decision(NamingLaw.NO_MAINSTREAM, Map.of("unsuitable", new Finding(true, "Yes."), "others",
                new Finding(false, "No."), "resources", new Finding(true, "Yes."))));
    }

    private static Decision decision(String outcome, Map<String, Finding> findings) {
        return new Decision(outcome, LocalDate.of(2026, 11, 23), "Olu Officer", findings, "Because.", null, List.of());
    }
}
