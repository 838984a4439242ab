package continuum.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such child, or not for this viewer: on a page the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotOnTheRegister extends RuntimeException {

    NotOnTheRegister() {
        super("There is no such child");
    }
}
