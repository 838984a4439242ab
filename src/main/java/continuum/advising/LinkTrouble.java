package continuum.advising;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody sees whose private link leads nowhere, or who comes too often. */
@ControllerAdvice(basePackageClasses = LinkTrouble.class)
class LinkTrouble {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchLink(NoSuchLink e) {
        return "advising/deadLink";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String tooOften(TooOften e) {
        return "advising/tooOften";
    }
}
