package continuum.outbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such batch or letter here, or none that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchBatch extends RuntimeException {}
