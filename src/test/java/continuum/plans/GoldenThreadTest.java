package continuum.plans;

import static continuum.plans.PlanLines.NEED;
import static continuum.plans.PlanLines.OUTCOME;
import static continuum.plans.PlanLines.PROVISION;
import static continuum.plans.PlanLines.whole;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.plans.Gap.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoldenThreadTest {

    @Test
    void a_draft_whose_thread_holds_has_no_gap() {
        assertThat(GoldenThread.gaps(whole(), true, false)).isEmpty();
    }

    @Test
    void an_orphan_need_is_named() {
        var gaps = GoldenThread.gaps(whole().without(OUTCOME.id()), true, false);
        assertThat(gaps).extracting(Gap::kind)
                .containsExactly(Kind.NEED_WITHOUT_OUTCOME, Kind.NO_OUTCOMES, Kind.PROVISION_WITHOUT_OUTCOME);
        assertThat(gaps.getFirst().line()).isEqualTo(NEED.id());
    }

    @Test
    void a_need_says_where_it_was_found() {
        var unfounded = new Line.Need(NEED.id(), Section.B, NEED.area(), NEED.words(), List.of());
        assertThat(kinds(whole().with(unfounded))).containsExactly(Kind.NEED_WITHOUT_SOURCE);
    }

    @Test
    void an_outcome_without_provision_leaves_its_need_unmet() {
        var contents = whole()
                .with(new Line.Provision(PROVISION.id(), Section.F, PROVISION.words(), PROVISION.delivery(),
                        List.of()));
        assertThat(kinds(contents)).containsExactly(Kind.NEED_WITHOUT_PROVISION, Kind.OUTCOME_WITHOUT_PROVISION,
                Kind.PROVISION_WITHOUT_OUTCOME);
    }

    @Test
    void provision_says_who_how_often_and_how_long() {
        var vague = new Line.Provision(PROVISION.id(), Section.F, "Help.", Delivery.UNSAID, List.of(OUTCOME.id()));
        assertThat(GoldenThread.gaps(whole().with(vague), true, false)).singleElement()
                .returns(
                        "This provision does not say who does it, how often, how long each time and how it is reviewed",
                        Gap::words);
    }

    @Test
    void a_piece_of_equipment_needs_no_minutes() {
        var once = new Delivery("the school", "", 1, Per.ONCE, 0, 1, null, null, "at the annual review", null);
        assertThat(once.unsaid()).isEmpty();
    }

    @Test
    void the_law_refuses_a_plan_without_need_or_provision_and_a_draft_with_a_school() {
        assertThat(GoldenThread.gaps(Contents.EMPTY, true, false)).filteredOn(Gap::refuses)
                .extracting(Gap::kind)
                .containsExactly(Kind.NO_NEEDS, Kind.NO_PROVISION);
        var named = whole().with(new Line.Place(LineId.create(), "A mainstream primary school", null));
        assertThat(GoldenThread.gaps(named, true, false)).filteredOn(Gap::refuses)
                .extracting(Gap::kind)
                .containsExactly(Kind.PLACE_IN_DRAFT);
        assertThat(GoldenThread.gaps(named, false, false)).isEmpty();
    }

    @Test
    void a_final_plan_names_a_setting_or_a_type() {
        assertThat(GoldenThread.gaps(whole(), false, false)).extracting(Gap::kind).containsExactly(Kind.NO_PLACE);
    }

    @Test
    void from_year_nine_an_outcome_prepares_for_adulthood() {
        assertThat(GoldenThread.gaps(whole(), true, true)).extracting(Gap::kind).containsExactly(Kind.NO_ADULTHOOD);
        var tagged = new Line.Outcome(OUTCOME.id(), OUTCOME.words(), OUTCOME.by(), OUTCOME.measured(), OUTCOME.needs(),
                List.of(Adulthood.EMPLOYMENT), List.of());
        assertThat(GoldenThread.gaps(whole().with(tagged), true, true)).isEmpty();
    }

    @Test
    void removing_any_line_leaves_nothing_that_points_to_it() {
        long seed = 20261123;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var contents = randomPlan(random);
            while (!contents.lines().isEmpty()) {
                var gone = contents.lines().get(random.nextInt(contents.lines().size())).id();
                contents = contents.without(gone);
                assertThat(links(contents)).as("seed %s, round %s", seed, round).doesNotContain(gone);
                GoldenThread.gaps(contents, true, false);
            }
        }
    }

    private static Contents randomPlan(Random random) {
        var lines = new ArrayList<Line>();
        var needs = new ArrayList<LineId>();
        var outcomes = new ArrayList<LineId>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            var need = new Line.Need(LineId.create(), Section.B, null, "need", List.of());
            needs.add(need.id());
            lines.add(need);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            var outcome = new Line.Outcome(LineId.create(), "outcome", null, "", some(needs, random), List.of(),
                    List.of());
            outcomes.add(outcome.id());
            lines.add(outcome);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(new Line.Provision(LineId.create(), Section.F, "provision", Delivery.UNSAID,
                    some(outcomes, random)));
        }
        return new Contents(lines);
    }

    private static List<LineId> some(List<LineId> all, Random random) {
        return all.stream().filter(one -> random.nextBoolean()).toList();
    }

    private static List<LineId> links(Contents contents) {
        var links = new ArrayList<LineId>();
        contents.outcomes().forEach(one -> links.addAll(one.needs()));
        contents.provision().forEach(one -> links.addAll(one.outcomes()));
        return links;
    }

    private static List<Kind> kinds(Contents contents) {
        return GoldenThread.gaps(contents, true, false).stream().map(Gap::kind).toList();
    }
}
