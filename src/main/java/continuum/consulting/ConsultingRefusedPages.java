package continuum.consulting;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What can't be done in a consultation and stands beside no field: the page says why, and that nothing was changed. */
@ControllerAdvice
class ConsultingRefusedPages {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(ConsultingRefused refused, Model model) {
        model.addAttribute("why", refused.getMessage());
        return "consulting/refused";
    }
}
