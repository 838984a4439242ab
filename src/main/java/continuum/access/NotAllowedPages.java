package continuum.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What one may not do looks like what is not there. */
@ControllerAdvice
class NotAllowedPages {

    @ExceptionHandler
    void notThere(NotAllowed e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
