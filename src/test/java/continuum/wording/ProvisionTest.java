package continuum.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section F: what, how often, how long and who; nothing vague; more than every pupil gets. */
class ProvisionTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Speech and language therapy for 30 minutes each week from an HCPC-registered speech and language therapist.",
            "3 x 20 minutes a week of phonics with a TA trained in Read Write Inc",
            "A teaching assistant trained in ELKLAN runs the group on Mon, Wed and Fri for twenty minutes",
            "Half-termly: 2 hours from an EP",
            "Under the direction of an EP, a TA works with him for ten minutes daily",
            "Full-time 1:1 from a teaching assistant",
            "In each lesson, all day, the TA sits beside her",
            "Twice a term the specialist teacher (QTVI) gives a one-hour lesson",
            "• 45 mins fortnightly • delivered by a BACP counsellor • reviewed each term by the SENCO"})
    void a_line_that_says_how_often_how_long_and_who_is_left_alone(String line) {
        assertThat(rules(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A speech and language therapist will see Tom for 30 minutes.        | no-frequency
            A speech and language therapist will see Tom every week.            | no-duration
            Speech and language therapy for 30 minutes every week.              | no-qualified-person
            Phonics for 20 minutes a day with an adult.                         | no-qualified-person
            A social skills group.                                              | no-frequency no-duration no-qualified-person
            Check-ins with the SENCO.                                           | no-frequency no-duration
            """)
    void what_is_missing_is_named(String line, String rules) {
        assertThat(rules(line)).containsExactlyInAnyOrder(rules.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "A writing slope, a move-and-sit cushion and pencil grips.",
            "A class of no more than eight pupils.",
            "Worksheets enlarged to 18 point on cream paper.",
            "25% extra time and a reader in examinations.",
            "Blinds in the classroom and a carpeted floor.",
            "By 30 October 2027 the SaLT writes a communication programme.",
            "The SENCO reviews the programme with parents every half term."})
    void equipment_rooms_class_sizes_and_what_is_done_once_need_no_sessions(String line) {
        assertThat(rules(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He will have access to a mentor.                                     | access to
            Speech therapy from the SaLT, 30 minutes weekly, as required.        | as required
            Regular input from the OT.                                           | Regular
            Opportunities to practise turn taking.                               | Opportunities to
            A TA reads with her for 20 minutes daily where possible.             | where possible
            She would benefit from a quiet start to the day.                     | would benefit from
            He may need help in PE.                                              | may need
            Up to 3 hours a week from a specialist teacher.                      | Up to
            Support with transitions.                                            | Support with
            Mentoring by the learning mentor, times to be agreed with the school | to be agreed with the school
            Funding at band 3.                                                   | Funding
            """)
    void vague_words_are_quoted_as_they_stand(String line, String phrase) {
        assertThat(Linter.read(Section.PROVISION, line)).filteredOn(finding -> finding.rule() == Rule.VAGUE_WORDS)
                .extracting(Finding::phrase)
                .anySatisfy(quoted -> assertThat(quoted).contains(phrase));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Access to a speech and language therapist for 30 minutes every week.",
            "Regular and irregular verbs, taught by the SaLT for 30 minutes a week.",
            "In May 2027 and again in June the OT assesses her for one hour.",
            "A group of up to four pupils, led by the ELSA for 40 minutes each Monday.",
            "Support from a TA for 15 hours a week.",
            "Daily opportunities to cook with the life skills tutor, one hour each."})
    void the_same_words_are_ordinary_speech_where_the_arrangement_is_exact(String line) {
        assertThat(rules(line)).isEmpty();
    }

    @Test
    void in_all_lessons_as_required_is_not_in_all_lessons() {
        assertThat(rules("TA support in all lessons as required.")).contains("vague-words", "no-frequency",
                "no-duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quality first teaching.", "A differentiated curriculum.",
            "The school's behaviour policy will be followed.", "Whole-class phonics lessons, as for all pupils."})
    void what_every_pupil_gets_is_no_special_provision(String line) {
        assertThat(rules(line)).containsExactly("ordinary-offer");
    }

    @Test
    void what_comes_on_top_of_the_ordinary_offer_is_provision() {
        assertThat(rules("In addition to quality first teaching, a TA reads with him for 15 minutes every day."))
                .isEmpty();
    }

    @Test
    void each_of_several_arrangements_in_a_line_is_read_by_itself() {
        var findings = Linter.read(Section.PROVISION,
                "A SaLT sees her for 30 minutes weekly; support with friendships; a laptop.");

        assertThat(findings).extracting(Finding::phrase).contains("support with");
        assertThat(findings).noneMatch(finding -> finding.phrase().contains("SaLT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speech", "occupational"})
    void initials_are_a_person_or_a_therapy_as_their_neighbours_say(String kind) {
        String initials = kind.equals("speech") ? "SaLT" : "OT";

        assertThat(rules("30 minutes weekly with the " + initials)).isEmpty();
        assertThat(rules("Weekly " + initials + " sessions of 30 minutes")).containsExactly("no-qualified-person");
    }

    @Test
    void the_phrase_is_quoted_from_the_line_with_its_place() {
        String line = "He’ll have  Regular   access to “sensory” breaks – as  and when needed";

        assertThat(Linter.read(Section.PROVISION, line)).isNotEmpty().allSatisfy(finding -> {
            assertThat(line.substring(finding.from(), finding.to())).isEqualTo(finding.phrase());
            assertThat(finding.phrase()).isNotBlank();
            assertThat(finding.why()).endsWith(".").doesNotContain("null");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A TA will work with Amir for 20 minutes daily where possible. | A TA will work with Amir for 20 minutes daily.
            Finley may need 1:1 phonics with a TA for 20 minutes daily.   | Finley will receive 1:1 phonics with a TA for 20 minutes daily.
            A SaLT will see Imogen each week.                             | A SaLT will see Imogen each week, for [how many minutes each time, or hours in all].
            Staff will run the group daily for 15 minutes.                | [role, with which qualification or training] will run the group daily for 15 minutes.
            """)
    void a_better_wording_is_built_from_the_line_and_asks_for_what_only_the_writer_knows(String line, String better) {
        assertThat(Linter.read(Section.PROVISION, line)).extracting(Finding::better).containsOnly(better);
    }

    private static List<String> rules(String line) {
        return Linter.read(Section.PROVISION, line).stream().map(finding -> finding.rule().id()).distinct().toList();
    }
}
