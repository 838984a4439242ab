package continuum.ceasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.area.ChildId;
import continuum.ceasing.CeaseStep.Who;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must have happened before a plan may end. */
class CessationTest {

    private static final LocalDate PROPOSED = LocalDate.parse("2026-09-07");
    private static final LocalDate BORN = LocalDate.parse("2008-03-12");
    private static final Cessation.Proposal OF = new Cessation.Proposal(CessationId.create(), ChildId.create(),
            PlanId.create(), CeaseReason.NEEDS_MET, "Every outcome was reached.", PROPOSED);
    private static final Cessation PROPOSAL = new Cessation.Consulting(OF, null, null);

    @Test
    void nothing_is_decided_before_the_family_and_the_head_teacher_were_heard() {
        var put = new CeaseStep.Put(PROPOSED.plusDays(20), UUID.randomUUID());
        var family = PROPOSAL.after(new CeaseStep.Consulted(PROPOSED.plusDays(5), Who.FAMILY, "We disagree."));
        assertThatThrownBy(() -> family.after(put)).isInstanceOf(PlanRefused.class)
                .hasMessageContaining("consulted first");
        var both = family.after(new CeaseStep.Consulted(PROPOSED.plusDays(9), Who.HEAD, "We agree."));
        assertThat(both.after(put)).isInstanceOf(Cessation.Deciding.class);
    }

    @Test
    void a_plan_is_maintained_until_nobody_can_appeal_any_more() {
        var noticed = new Cessation.Noticed(OF, PROPOSED, PROPOSED.plusMonths(2));
        assertThatThrownBy(() -> noticed.after(new CeaseStep.Ended(PROPOSED.plusMonths(2))))
                .hasMessageContaining("8 November 2026 at the earliest");
        assertThat(noticed.after(new CeaseStep.Ended(PROPOSED.plusMonths(2).plusDays(1))))
                .isInstanceOf(Cessation.Ceased.class);
    }

    @Test
    void under_appeal_it_is_maintained_until_that_is_decided() {
        var appealed = new Cessation.Noticed(OF, PROPOSED, PROPOSED.plusMonths(2))
                .after(new CeaseStep.Appealed(PROPOSED.plusDays(40), null));
        assertThatThrownBy(() -> appealed.after(new CeaseStep.Ended(PROPOSED.plusYears(1))))
                .hasMessageContaining("An appeal is under way");
        assertThat(appealed.after(new CeaseStep.Kept(PROPOSED.plusDays(200), "The tribunal ordered it.")))
                .isInstanceOf(Cessation.Kept.class);
        assertThat(appealed.after(new CeaseStep.Dismissed(PROPOSED.plusDays(200)))
                .after(new CeaseStep.Ended(PROPOSED.plusDays(201)))).isInstanceOf(Cessation.Ceased.class);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({"NO_WISH, 2026-03-11, no", "NO_WISH, 2026-03-12, yes", "HIGHER_EDUCATION, 2023-06-01, no",
            "HIGHER_EDUCATION, 2026-09-07, yes", "LONGEST_AGE, 2033-08-31, no", "LONGEST_AGE, 2033-09-01, yes",
            "NEEDS_MET, 2020-01-01, yes"})
    void a_plan_ends_only_for_a_reason_that_the_law_knows_at_that_age(CeaseReason reason, LocalDate on, String may) {
        assertThat(reason.refusal(BORN, on).isEmpty()).isEqualTo(may.equals("yes"));
    }

    @Test
    void whatever_is_recorded_in_whatever_order_no_plan_ends_unheard_or_within_the_time_to_appeal() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var state = PROPOSAL;
            boolean heardFamily = false;
            boolean heardHead = false;
            boolean decided = false;
            LocalDate appealBy = null;
            boolean appealOpen = false;
            for (int i = 0; i < 15; i++) {
                var on = PROPOSED.plusDays(random.nextInt(400));
                var step = switch (random.nextInt(9)) {
                    case 0 -> new CeaseStep.Consulted(on, Who.FAMILY, "x");
                    case 1 -> new CeaseStep.Consulted(on, Who.HEAD, "x");
                    case 2 -> new CeaseStep.Put(on, new UUID(0, 1));
                    case 3 -> new CeaseStep.Noticed(on, on.plusMonths(2));
                    case 4 -> new CeaseStep.Appealed(on, null);
                    case 5 -> new CeaseStep.Dismissed(on);
                    case 6 -> random.nextInt(6) == 0 ? new CeaseStep.Kept(on, "x") : new CeaseStep.Ended(on);
                    case 7 -> new CeaseStep.Longer(on, on.plusMonths(1));
                    default -> new CeaseStep.Ended(on);
                };
                Cessation next;
                try {
                    next = state.after(step);
                } catch (PlanRefused refused) {
                    continue;
                }
                heardFamily |= step.kind().equals("family-consulted");
                heardHead |= step.kind().equals("head-consulted");
                if (step instanceof CeaseStep.Noticed noticed) {
                    decided = true;
                    appealBy = noticed.appealBy();
                }
                if (step instanceof CeaseStep.Longer longer) {
                    appealBy = longer.appealBy();
                }
                appealOpen = step instanceof CeaseStep.Appealed || appealOpen && !(step instanceof CeaseStep.Dismissed);
                if (next instanceof Cessation.Ceased ended) {
                    assertThat(heardFamily && heardHead && decided && !appealOpen).as("seed %s", seed).isTrue();
                    assertThat(ended.since()).as("seed %s", seed).isAfter(appealBy);
                }
                assertThat(next.since()).as("seed %s", seed).isAfterOrEqualTo(state.since());
                state = next;
            }
        }
    }
}
