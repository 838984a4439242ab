package continuum.messages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such conversation, or none that this viewer may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchConversation extends RuntimeException {}
