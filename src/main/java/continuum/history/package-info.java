/**
 * What happened, when, when it was recorded and by whom; and who looked. Both are append-only and chained by hash, a
 * chain for each child (lines that came in bulk: one hash for each batch), so that a changed or missing line is found.
 *
 * <p><b>Law.</b> UK GDPR article 5(2) (accountability); Data Protection Act 2018.
 * <p><b>Words.</b> An <i>entry</i> is a thing that happened to a child's case, in a sentence; a correction is a new entry.
 * A <i>look</i> is somebody opening a record. The <i>audience</i> of an entry says who may read it.
 * <p><b>Way in.</b> {@link History}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "access"})
package continuum.history;

import org.springframework.modulith.ApplicationModule;
