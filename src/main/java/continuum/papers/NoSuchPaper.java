package continuum.papers;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such paper or letter, or none that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchPaper extends RuntimeException {

    NoSuchPaper() {
        super("There is no such paper or letter, or none that this viewer may see");
    }
}
