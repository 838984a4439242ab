package continuum.advising;

import continuum.access.Viewer;
import continuum.advice.AskedId;

/**
 * Who comes to which request for advice, as the address says: somebody signed in, or a guest behind a private link. Whether
 * they have a {@link Seat} there is not known yet.
 *
 * @param viewer for a guest the system, under the guest's name
 * @param at the address of the request for them
 */
record Who(Viewer viewer, AskedId asked, String at) {}
