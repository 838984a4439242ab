/**
 * Signing in: that somebody is who they say. A password with a second factor, a passkey, or the organisation's own
 * sign-in; tries are counted, sessions are short, and every secret is kept so that reading the database does not give it
 * away.
 *
 * <p><b>Law.</b> UK GDPR article 32 (security of processing); NHS and local authority users also follow the Data Security
 * and Protection Toolkit.
 * <p><b>Words.</b> A <i>code app</i> shows a new code every 30 seconds (RFC 6238). A <i>recovery code</i> works once,
 * instead of one. A <i>passkey</i> is a key kept by a phone, a computer or a stick (WebAuthn). A <i>password link</i> lets
 * an account choose its password, once.
 * <p><b>Way in.</b> {@link SignIn} begins a session; {@link Passwords} keeps passwords and makes links to choose one.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access"})
package continuum.signin;

import org.springframework.modulith.ApplicationModule;
