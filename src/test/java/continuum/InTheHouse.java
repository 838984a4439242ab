package continuum;

import continuum.area.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house, on a real PostgreSQL: nothing is replaced. Its clock can be moved and its statements be
 * counted. All such tests of a process share one house, which takes seconds to start and works in the background: a test
 * that asks for other properties or beans gets, and waits for, a house of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("house")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableDay.class, CountedStatements.class})
@ContextConfiguration(initializers = TestPostgres.class)
public @interface InTheHouse {
}
