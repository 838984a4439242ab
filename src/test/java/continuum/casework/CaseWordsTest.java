package continuum.casework;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.duties.Law;
import continuum.duties.Owner;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a list of work says of a case. */
class CaseWordsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void whatever_is_owed_under_a_process_of_law_leads_to_where_it_is_done() {
        assertThat(Law.england().rules()).isNotEmpty()
                .allSatisfy(rule -> assertThat(
                        CaseWords.address(rule.process().id(), ID, ID)).as(rule.process().id()).isNotNull());
    }

    @Test
    void what_is_no_process_of_law_leads_nowhere() {
        assertThat(CaseWords.address("tea", ID, ID)).isNull();
    }

    @Test
    void who_owes_it_is_said_in_words_and_never_by_a_number_of_the_system() {
        assertThat(CaseWords.owes(Owner.ADVICE_GIVER, "educational-psychologist"))
                .isEqualTo("Advice giver, educational psychologist");
        assertThat(CaseWords.owes(Owner.SETTING, ID.toString())).isEqualTo("School or setting");
        assertThat(CaseWords.owes(Owner.FAMILY, null)).isEqualTo("Family");
    }
}
