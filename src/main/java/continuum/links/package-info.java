/**
 * Private links: a secret in an address that lets somebody without an account do one thing, and how often one address may
 * come with such links.
 *
 * <p><b>Law.</b> UK GDPR, article 32: only the hash of a secret is kept, so that nobody who reads the database can use it;
 * nothing on the way keeps or passes on the address; the addresses that knock are kept as hashes, for a day.
 * <p><b>Words.</b> A <i>link</i> is the secret and nothing else; the room that gave it knows what it opens and until when. A
 * <i>knock</i> is one use of a <i>door</i>, counted by the hour.
 * <p><b>Way in.</b> {@link continuum.links.PrivateLink} and {@link continuum.links.Knocks}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar"})
package continuum.links;

import org.springframework.modulith.ApplicationModule;
