package continuum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house holds: imports run down only, without circles. */
class HousePlanTest {

    @Test
    void a_room_knows_only_the_rooms_below_it() {
        ApplicationModules.of(Continuum.class).verify();
    }
}
