package continuum.requests;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody sees whose link leads nowhere, who comes too often, or who goes back to what they sent. */
@ControllerAdvice(basePackageClasses = LinkTrouble.class)
class LinkTrouble {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchDraft(NoSuchDraft e) {
        return "requests/nosuchdraft";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String tooOften(Doors.TooOften e) {
        return "requests/toooften";
    }

    @ExceptionHandler
    String alreadySent(Answers.AlreadySent e) {
        return "redirect:" + e.path + "/received";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String alreadyTaken(Filing.AlreadyTaken e) {
        return "requests/alreadytaken";
    }
}
