/**
 * The commands: everything a data officer does in bulk, and what somebody does who keeps the system. {@code ./continuum COMMAND} starts them.
 *
 * <p><b>Words.</b> A command ends with 0 when it is done, 1 when it is done and found something to look at, and 2 when it
 * can't be done; then one line on standard error says why.
 * <p><b>Way in.</b> {@link continuum.cli.Commands}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "signin", "people",
        "settings",
        "duties", "wording", "termdates"})
package continuum.cli;

import org.springframework.modulith.ApplicationModule;
