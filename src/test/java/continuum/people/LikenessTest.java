package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.area.SettingId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for two entries being the same child, and how much. */
class LikenessTest {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private static final NewChild AMARA = NewChild.named("Amara", "Okafor", BORN);

    @Test
    void a_number_shared_outweighs_everything_else() {
        var one = AMARA.withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000018"));
        var other = NewChild.named("Somebody", "Else", null)
                .withIdentifiers(Identifier.of(IdentifierKind.NHS, "999 000 0018"));
        assertThat(between(one, other).weight()).isGreaterThan(10);
        assertThat(between(one, other).reasons().getFirst()).isEqualTo("The NHS number is the same");
    }

    @Test
    void the_same_name_and_birth_date_are_most_likely_the_same_child() {
        assertThat(between(AMARA, NewChild.named("Amara", "Okafor", BORN)).weight()).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"Amara, Okafor, 2016-12-03", "Amara, Okafor, 2016-03-13", "Amara, Okafor, 2015-03-12",
            "Amarra, Okafor, 2016-03-12", "Amara, Okafur, 2016-03-12", "Okafor, Amara, 2016-03-12",
            "AMARA, O’kafor, 2016-03-12"})
    void a_slip_of_the_pen_is_still_worth_a_look(String given, String family, LocalDate born) {
        assertThat(between(AMARA, NewChild.named(given, family, born)).isWorthALook()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Amara, Okafor, 2009-08-01", "Daniel, Okafor, 2016-03-12", "Amara, Smith, 2014-03-01",
            "Zoe, Smith, 2016-03-12"})
    void a_namesake_or_a_shared_birthday_is_not(String given, String family, LocalDate born) {
        assertThat(between(AMARA, NewChild.named(given, family, born)).isWorthALook()).isFalse();
    }

    @Test
    void twins_share_everything_but_the_given_name_and_the_numbers() {
        var home = new Address("1 Test Street", "TE1 1ST", null, BORN);
        var school = new Enrolment(SettingId.create(), BORN.plusYears(5));
        var one = AMARA.withAddress(home)
                .withEnrolments(school)
                .withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000018"));
        var twin = NewChild.named("Chidi", "Okafor", BORN)
                .withAddress(home)
                .withEnrolments(school)
                .withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000026"));
        var likeness = between(one, twin);
        assertThat(likeness.signs()).contains(Sign.NHS_DIFFERENT, Sign.GIVEN_DIFFERENT);
        assertThat(likeness.isWorthALook()).isFalse();
    }

    @Test
    void a_former_name_counts_as_a_name() {
        var renamed = NewChild.named("Amara", "Bello", BORN).withOtherNames(OtherName.former("Amara", "Okafor", null));
        assertThat(between(AMARA, renamed).signs()).contains(Sign.FAMILY_SAME);
    }

    @Test
    void a_former_upn_counts_as_a_upn() {
        var one = AMARA.withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"));
        var other = AMARA.withIdentifiers(Identifier.of(IdentifierKind.UPN, "T356220125017"),
                Identifier.of(IdentifierKind.FORMER_UPN, "W356200124001"));
        assertThat(between(one, other).signs()).contains(Sign.UPN_SAME);
    }

    @Test
    void the_order_of_the_two_makes_no_difference() {
        var other = NewChild.named("Okafor", "Amara", LocalDate.of(2016, 12, 3));
        assertThat(between(AMARA, other)).isEqualTo(between(other, AMARA));
    }

    @Test
    void what_is_not_known_speaks_neither_for_nor_against() {
        assertThat(between(NewChild.named("Amara", "Okafor", null), AMARA).signs())
                .containsExactlyInAnyOrder(Sign.FAMILY_SAME, Sign.GIVEN_SAME);
    }

    private static Likeness between(NewChild one, NewChild other) {
        return Likeness.between(Portrait.of(one), Portrait.of(other));
    }
}
