package continuum.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuorumTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private final Panel panel = new Panel(PanelId.create(), "Assessment panel", "It advises.", 2,
            List.of("Educational psychologist"), LocalDate.parse("2026-01-01"), null);
    private final Panel.Member psychologist = member("Educational psychologist", null);
    private final Panel.Member head = member("Head teacher, primary", null);
    private final Panel.Member health = member("Health", null);

    @Test
    void enough_members_with_the_needed_posts_may_advise() {
        var quorum = Quorum.of(panel, List.of(psychologist, head), Set.of(), DAY);
        assertThat(quorum.reached()).isTrue();
        assertThat(quorum.counted()).extracting(Sat::post)
                .containsExactly("Educational psychologist", "Head teacher, primary");
    }

    @Test
    void a_member_with_a_conflict_does_not_count() {
        var quorum = Quorum.of(panel, List.of(psychologist, head), Set.of(head.membership()), DAY);
        assertThat(quorum.reached()).isFalse();
        assertThat(quorum.refusal()).startsWith("1 of the 2 members that this panel needs");
        assertThat(quorum.conflicted()).containsExactly(head);
    }

    @Test
    void a_needed_post_must_be_in_the_room() {
        var quorum = Quorum.of(panel, List.of(head, health), Set.of(), DAY);
        assertThat(quorum.reached()).isFalse();
        assertThat(quorum.refusal()).startsWith("Nobody sat for Educational psychologist");
    }

    @Test
    void a_member_whose_term_is_over_does_not_count() {
        var former = member("Health", DAY.minusDays(1));
        assertThat(Quorum.of(panel, List.of(psychologist, former), Set.of(), DAY).reached()).isFalse();
    }

    private static Panel.Member member(String post, LocalDate to) {
        return new Panel.Member(UUID.randomUUID(), "Somebody", post, false, LocalDate.parse("2026-01-01"), to);
    }
}
