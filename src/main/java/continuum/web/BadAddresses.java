package continuum.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a controller can't take becomes the page that tells the reader: a made-up address leads to nothing there. */
@ControllerAdvice
class BadAddresses {

    @ExceptionHandler
    void wrongKindOfValue(MethodArgumentTypeMismatchException e, HttpServletResponse response) throws IOException {
        response.sendError(e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A door throws this when the version of a page is no longer the newest and the page could not show both. */
    @ExceptionHandler
    void changedInTheMeantime(OptimisticLockingFailureException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
