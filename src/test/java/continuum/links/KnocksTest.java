package continuum.links;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.links.Knocks.Door;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class KnocksTest {

    @Autowired
    Knocks knocks;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final String address = "2001:db8::" + UUID.randomUUID();
    private final Door door = new Door("test " + UUID.randomUUID(), 3);

    @Test
    void one_address_may_come_so_often_in_an_hour() {
        for (int i = 0; i < 3; i++) {
            assertThat(knocks.isTooMany(door, address)).isFalse();
        }
        assertThat(knocks.isTooMany(door, address)).isTrue();
        assertThat(knocks.isTooMany(door, "another address")).isFalse();
        assertThat(knocks.isTooMany(new Door("another " + UUID.randomUUID(), 3), address)).isFalse();
    }

    @Test
    void a_knock_counts_although_what_it_was_for_fails() {
        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(t -> {
                knocks.isTooMany(door, address);
                t.setRollbackOnly();
            });
        }
        assertThat(knocks.isTooMany(door, address)).isTrue();
    }

    @Test
    void addresses_are_not_kept() {
        knocks.isTooMany(door, address);
        var kept = transaction.execute(t -> db.sql("select string_agg(k::text, ' ') from links.knock k")
                .query(String.class)
                .single());
        assertThat(kept).contains(door.name()).doesNotContain(address);
    }
}
