package continuum.advice;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such request or piece of advice, or none that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchAdvice extends RuntimeException {

    public NoSuchAdvice() {
        super("There is no such request or piece of advice, or none that this viewer may see");
    }
}
