package continuum.delivery;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the ledger does not take and stands beside no field: the page says why, and that nothing was changed. */
@ControllerAdvice
class LedgerRefusedPages {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(LedgerRefused refused, Model model) {
        model.addAttribute("why", refused.getMessage());
        return "delivery/refused";
    }
}
