package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number with a wrong check digit is kept and flagged, never dropped and never put right in silence. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"W356200124001", "T356220125017", "B856340523112", "R876270022009", "A950000178301",
            "H243278544154", "X845212818005", "R674123101121"})
    void the_check_letter_of_a_upn_fits_its_digits(String upn) {
        assertThat(Identifier.of(IdentifierKind.UPN, upn).isValid()).isTrue();
    }

    @Test
    void a_temporary_upn_ends_in_a_letter_that_counts_too() {
        assertThat(Identifier.of(IdentifierKind.UPN, "D35640001900A").isValid()).isTrue();
        assertThat(Upn.isTemporary("D35640001900A")).isTrue();
        assertThat(Upn.isTemporary("W356200124001")).isFalse();
        assertThat(Identifier.of(IdentifierKind.UPN, "D35640001900O").problem())
                .isEqualTo("The last letter of a temporary UPN is never I, O or S.");
    }

    @ParameterizedTest
    @CsvSource({"R247962919251, Q", "X428558133462, W", "A123456789123, P"})
    void a_upn_with_a_wrong_letter_is_kept_and_the_right_one_is_named(String upn, char right) {
        var number = Identifier.of(IdentifierKind.UPN, upn);
        assertThat(number.value()).isEqualTo(upn);
        assertThat(number.problem())
                .isEqualTo("The first letter does not fit the digits. It would be " + right + ".");
        assertThat(Identifier.of(IdentifierKind.FORMER_UPN, upn).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W35620012400", "W3562001240011", "1356200124001", "W35620012400Ö", "WABCDEFGHIJKL"})
    void a_upn_of_another_shape_is_kept_and_flagged(String upn) {
        assertThat(Identifier.of(IdentifierKind.UPN, upn).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567899", "3560001241", "6000000013", "9999999998"})
    void the_check_digit_of_a_uln_fits(String uln) {
        assertThat(Identifier.of(IdentifierKind.ULN, uln).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1234567890, The last digit does not fit the others. It would be 9.",
            "1000000060, No unique learner number (ULN) starts with these nine digits.",
            "12345, A unique learner number (ULN) has 10 digits."})
    void a_wrong_uln_says_what_is_wrong(String uln, String problem) {
        assertThat(Identifier.of(IdentifierKind.ULN, uln).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "9990000026", "9434765919", "9912003888"})
    void the_check_digit_of_an_nhs_number_fits(String nhs) {
        assertThat(Identifier.of(IdentifierKind.NHS, nhs).isValid()).isTrue();
    }

    @Test
    void a_published_example_with_a_wrong_nhs_number_is_kept_and_flagged() {
        var number = Identifier.of(IdentifierKind.NHS, "991 200 3890");
        assertThat(number.value()).isEqualTo("9912003890");
        assertThat(number.isValid()).isFalse();
        assertThat(Identifier.of(IdentifierKind.NHS, "9990000000").problem())
                .isEqualTo("No NHS number starts with these nine digits.");
    }

    @Test
    void numbers_are_read_as_people_type_them() {
        assertThat(Identifier.of(IdentifierKind.NHS, "999 000 0018").value()).isEqualTo("9990000018");
        assertThat(Identifier.of(IdentifierKind.NHS, "999-000-0018").inWords()).isEqualTo("999 000 0018");
        assertThat(Identifier.of(IdentifierKind.UPN, " w356 2001 24001 ").value()).isEqualTo("W356200124001");
    }
}
