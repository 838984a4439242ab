package continuum.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to record in a case.
 *
 * @param owedBy the setting, team or person that owes what this starts, when it is not the authority
 */
public record Happened(Event event, @Nullable UUID owedBy) {

    public Happened(Event event) {
        this(event, null);
    }
}
