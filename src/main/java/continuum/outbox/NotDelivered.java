package continuum.outbox;

import continuum.area.ChildId;
import continuum.papers.LetterId;
import java.time.Instant;

/** A letter that the carrier took and could not bring to anybody, with the carrier's reason. */
public record NotDelivered(LetterId letter, ChildId child, String title, String toName, String why, Instant at) {}
