package continuum.assessments;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that is not lawful and that no form could show beside its field: the page says why, and that nothing was saved. */
@ControllerAdvice
class NotLawfulPages {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String notLawful(NotLawful refused, Model model) {
        model.addAttribute("why", refused.getMessage());
        return "assessments/notlawful";
    }
}
