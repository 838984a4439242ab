package continuum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refuses a request in a way that lets the error page tell a form whose token has expired, which gives back what was
 * typed, from an address that the reader may not open. The filter chain is built with it.
 */
public final class ExpiredForms implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, refused);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
