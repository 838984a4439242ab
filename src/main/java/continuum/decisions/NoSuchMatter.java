package continuum.decisions;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such matter, panel or meeting, or none that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchMatter extends RuntimeException {

    NoSuchMatter() {
        super("There is no such matter, panel or meeting, or none that this viewer may see");
    }
}
