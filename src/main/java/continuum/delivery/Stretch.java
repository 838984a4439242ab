package continuum.delivery;

import continuum.area.ChildId;
import continuum.delivery.Slot.Key;
import continuum.plans.Per;
import java.time.LocalDate;

/** A stretch in which a line promises sessions, for whoever brings in what was said of it. */
public record Stretch(Key key, ChildId child, String who, Per per, int minutes, int sessions, LocalDate from,
        LocalDate to) {}
