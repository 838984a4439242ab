package continuum.disagreement;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What can't be done in a dispute and stands beside no field: the page says why, and that nothing was changed. */
@ControllerAdvice
class DisputeRefusedPages {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(DisputeRefused refused, Model model) {
        model.addAttribute("why", refused.getMessage());
        return "disagreement/refused";
    }
}
