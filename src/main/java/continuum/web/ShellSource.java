package continuum.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whoever knows the signed-in person supplies the shell for their request. This room stands below that knowledge, so it
 * asks; {@code access} answers with one bean.
 */
@FunctionalInterface
public interface ShellSource {

    Shell shellFor(HttpServletRequest request);
}
