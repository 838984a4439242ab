package continuum.duties;

import continuum.area.AccountId;
import continuum.area.ChildId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case with the duties in it, as they stand today. */
public record CaseDuties(ProcessId process, String kind, ChildId child, UUID subject, @Nullable AccountId assignedTo,
        List<Duty> duties) {}
