package continuum.duties;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.UUID;

/** One open duty on a desk. */
public record DeskLine(ProcessId process, int n, ChildId child, String kind, UUID subject, Duty duty) {

    /** Where a page of a desk ended. */
    public record Key(LocalDate dueOn, UUID process, int n) {}

    public Key key() {
        return new Key(duty.dueOn(), process.value(), n);
    }
}
