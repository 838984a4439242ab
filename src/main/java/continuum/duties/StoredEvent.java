package continuum.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case. A line that takes another back is no event of its own. */
record StoredEvent(int seq, Event event, @Nullable UUID owedBy, @Nullable Integer takesBack) {}
