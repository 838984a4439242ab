package continuum.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What one may not do looks like what is not there: a record that a room does not find for this viewer, too. */
@ControllerAdvice
class NotAllowedPages {

    @ExceptionHandler({NotAllowed.class, NoSuchElementException.class})
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
