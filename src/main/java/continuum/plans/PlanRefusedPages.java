package continuum.plans;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What can't be done with a plan and stands beside no field: the page says why, and that nothing was changed. */
@ControllerAdvice
class PlanRefusedPages {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(PlanRefused refused, Model model) {
        model.addAttribute("why", refused.getMessage());
        return "plans/refused";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String changed(LineChanged changed, Model model) {
        model.addAttribute("why", changed.getMessage() + ". Look at it as it stands now, then do it again");
        return "plans/refused";
    }
}
