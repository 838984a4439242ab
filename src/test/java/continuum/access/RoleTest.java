package continuum.access;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program and the database mean the same by each role. */
@InTheHouse
class RoleTest {

    /** What both walls must agree on. */
    record Known(String code, String reach, boolean family, boolean seals, boolean breaksGlass, String reviews) {

        static Known of(Role role) {
            return new Known(role.code(), role.reach().name().toLowerCase(java.util.Locale.ROOT), role.isFamily(),
                    role.may(May.SEAL), role.may(May.BREAK_GLASS),
                    !role.may(May.REVIEW_BREAK_GLASS) ? "nobody" : role.may(May.SEAL) ? "everybody" : "own-party");
        }
    }

    @Autowired
    JdbcClient db;

    @Test
    void the_table_of_roles_says_what_the_program_says() {
        var table = db.sql("select code, reach, family, seals, breaks_glass, reviews from access.role")
                .query(Known.class)
                .list();
        assertThat(table).containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Known::of).toList());
    }
}
