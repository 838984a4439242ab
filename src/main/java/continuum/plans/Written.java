package continuum.plans;

import java.time.Instant;

/** A line as it stands in a version that is being written: who wrote it last, and which revision of it this is. */
public record Written(Line line, long revision, String by, Instant at) {}
