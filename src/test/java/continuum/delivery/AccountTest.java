package continuum.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.delivery.Account.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final long SEED = Long.getLong("seed", 20_140_901);

    @Test
    void a_whole_week_is_said_by_two_numbers_and_a_reason() {
        var account = Account.counted(3, 2, 1, Why.STAFF_AWAY, 30, "");
        assertThat(account.words()).isEqualTo("2 came, 1 missed: staff were away");
        assertThat(account.unsaid(3)).isZero();
    }

    @Test
    void a_session_that_was_too_short_leaves_minutes_owed_and_a_longer_one_makes_up_for_none() {
        var account = new Account(List.of(new Session.Came(20), new Session.Came(50)), 0, "");
        assertThat(account.lacking(30)).isEqualTo(10);
    }

    @Test
    void only_a_session_that_the_child_was_away_from_is_not_owed_again() {
        for (var why : Why.values()) {
            assertThat(Account.counted(1, 0, 1, why, 30, "").away()).isEqualTo(why == Why.CHILD_AWAY ? 1 : 0);
        }
    }

    @Test
    void more_than_was_promised_is_refused() {
        assertThatThrownBy(() -> Account.counted(2, 2, 1, Why.STAFF_AWAY, 30, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void promised_is_always_came_and_missed_and_not_said() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var sessions = new ArrayList<Session>();
            int promised = 1 + random.nextInt(12);
            for (int n = 0; n < random.nextInt(promised + 1); n++) {
                sessions.add(switch (random.nextInt(3)) {
                    case 0 -> new Session.Came(1 + random.nextInt(60));
                    case 1 -> new Session.Missed(Why.values()[random.nextInt(Why.values().length)]);
                    default -> new Session.Unsaid();
                });
            }
            var account = new Account(sessions, 0, "");
            assertThat(account.came() + account.missed() + account.unsaid(promised)).as("seed %d, %d", SEED, i)
                    .isEqualTo(promised);
            assertThat(account.away()).isLessThanOrEqualTo(account.missed());
        }
    }

    @Test
    void a_line_falls_short_when_more_is_missed_than_the_rule_lets_pass() {
        assertThat(new ShortfallRule(4, 10).isShort(1, 10)).isFalse();
        assertThat(new ShortfallRule(4, 10).isShort(1, 9)).isTrue();
        assertThat(new ShortfallRule(4, 0).isShort(1, 100)).isTrue();
        assertThat(new ShortfallRule(4, 0).isShort(0, 100)).isFalse();
    }
}
