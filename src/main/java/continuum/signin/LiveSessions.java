package continuum.signin;

import continuum.access.SignedIn;
import continuum.calendar.Today;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose time is up or whose membership has ended, and keeps whoever has not yet chosen a role to the pages
 * where that is done.
 */
class LiveSessions extends OncePerRequestFilter {

    private final Today today;

    LiveSessions(Today today) {
        this.today = today;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof SignedIn person)) {
            if (now != null && !(now instanceof AnonymousAuthenticationToken)) {
                SecurityContextHolder.clearContext(); // somebody that others know, and we don't
            }
            chain.doFilter(request, response);
        } else if (person.isOver(today.now(), today.date())) {
            SecurityContextHolder.clearContext();
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/sign-in?why=over");
        } else if (person.viewer() == null && isWork(request.getRequestURI())) {
            response.sendRedirect(request.getContextPath() + "/acting-as");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWork(String path) {
        return !path.startsWith("/acting-as") && !path.equals("/account") && !path.startsWith("/account/")
                && !path.startsWith("/sign-")
                && !path.startsWith("/password-link/") && !path.startsWith("/webjars/") && !path.startsWith("/themes/")
                && !path.equals("/error") && !path.matches("/[^/]+\\.(css|js|svg)") && !path.equals("/display")
                && !path.startsWith("/language/")
                && !path.equals("/accessibility") && !path.equals("/privacy") && !path.equals("/cookies");
    }
}
