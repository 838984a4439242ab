package continuum.plans;

import static continuum.plans.PlanLines.NEED;
import static continuum.plans.PlanLines.OUTCOME;
import static continuum.plans.PlanLines.PROVISION;
import static continuum.plans.PlanLines.SPEECH;
import static continuum.plans.PlanLines.whole;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.plans.Difference.Fate;
import continuum.plans.Difference.Kind;
import continuum.plans.Difference.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void the_same_plan_does_not_differ() {
        assertThat(Differences.between(whole(), whole())).isEmpty();
    }

    @Test
    void fewer_minutes_are_said_in_hours_a_year_and_as_less() {
        var shorter = new Delivery(SPEECH.who(), SPEECH.qualification(), 1, Per.WEEK, 30, 3, null, null,
                SPEECH.reviewed(), SPEECH.hourly());
        var difference = one(whole().with(provision("Speech and language therapy in a group.", shorter)));
        assertThat(difference.meaning()).containsExactly("38 hours a school year → 19 hours a school year (less)");
        assertThat(difference.isLess()).isTrue();
    }

    @Test
    void a_larger_group_is_less() {
        var larger = new Delivery(SPEECH.who(), SPEECH.qualification(), 2, Per.WEEK, 30, 6, null, null,
                SPEECH.reviewed(),
                SPEECH.hourly());
        var difference = one(whole().with(provision(PROVISION.words(), larger)));
        assertThat(difference.meaning()).containsExactly("in a group of 3 → in a group of 6 (less)");
    }

    @Test
    void the_same_time_cut_otherwise_is_no_more_and_no_less() {
        var cut = new Delivery(SPEECH.who(), SPEECH.qualification(), 1, Per.WEEK, 60, 3, null, null, SPEECH.reviewed(),
                SPEECH.hourly());
        var difference = one(whole().with(provision(PROVISION.words(), cut)));
        assertThat(difference.meaning()).singleElement().asString().contains("1 hour, once a week");
        assertThat(difference.isLess()).isFalse();
    }

    @Test
    void words_that_went_and_came_stand_beside_each_other() {
        var difference = one(whole().with(provision("Speech and language therapy alone.", SPEECH)));
        assertThat(difference.words()).containsExactly(
                new Piece(Fate.STAYED, "Speech and language therapy "),
                new Piece(Fate.WENT, "in a group."), new Piece(Fate.CAME, "alone."));
    }

    @Test
    void provision_that_was_taken_out_is_less() {
        var difference = one(whole().without(PROVISION.id()));
        assertThat(difference).returns(Kind.REMOVED, Difference::kind).returns(true, Difference::isLess);
    }

    @Test
    void a_link_that_was_cut_is_said() {
        var cut = new Line.Outcome(OUTCOME.id(), OUTCOME.words(), OUTCOME.by(), OUTCOME.measured(), List.of(),
                List.of(),
                List.of());
        assertThat(one(whole().with(cut)).meaning())
                .containsExactly("Needs it answers: no longer “" + NEED.words() + "”");
    }

    @Test
    void pieces_put_together_are_the_two_texts() {
        long seed = 4711;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var before = text(random);
            var after = text(random);
            var pieces = Differences.words(before, after);
            assertThat(join(pieces, Fate.CAME)).as("seed %s, round %s", seed, round).isEqualTo(before);
            assertThat(join(pieces, Fate.WENT)).as("seed %s, round %s", seed, round).isEqualTo(after);
        }
    }

    private static String join(List<Piece> pieces, Fate without) {
        return pieces.stream().filter(one -> one.fate() != without).map(Piece::words).collect(Collectors.joining());
    }

    private static String text(Random random) {
        var words = List.of("therapy", "twice", "a", "week", "", "a  gap", "end.\n", "30", "→");
        return random.ints(random.nextInt(12), 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }

    private static Line.Provision provision(String words, Delivery delivery) {
        return new Line.Provision(PROVISION.id(), Section.F, words, delivery, PROVISION.outcomes());
    }

    private static Difference one(Contents after) {
        var all = Differences.between(whole(), after);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
