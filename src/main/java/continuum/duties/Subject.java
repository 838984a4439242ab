package continuum.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a rule may need to know about the child or young person, to tell which law holds for them. */
public record Subject(@Nullable LocalDate born, @Nullable LocalDate planFirstMade) {
    /** Nothing known: only rules that hold for everyone apply. */
    public static final Subject ANYONE = new Subject(null, null);
}
