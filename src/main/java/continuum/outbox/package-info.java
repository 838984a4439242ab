/**
 * Outbox: what waits to leave the authority, and how it leaves. Letters are printed and posted by people, or handed over to
 * GOV.UK Notify; whoever reads their letters on their page is told by an e-mail that names nobody.
 *
 * <p><b>Law.</b> UK GDPR, articles 5(1)(f) and 32: what goes out reaches whom it is for and nobody else.
 * <p><b>Words.</b> A <i>carrier</i> takes letters away: people by post, or GOV.UK Notify. The <i>gate</i> ({@code papers})
 * judges each letter at the moment it leaves. A letter can be <i>held back</i> for a while. A <i>batch</i> is what was
 * printed together.
 * <p><b>Way in.</b> {@link continuum.outbox.Outbox}, {@link continuum.outbox.Nudges}; pages under {@code /outbox}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "access", "history", "people", "papers", "web"})
package continuum.outbox;

import org.springframework.modulith.ApplicationModule;
