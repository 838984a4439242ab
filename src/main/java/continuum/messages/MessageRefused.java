package continuum.messages;

/** A message that can't be taken; the message says why and what to do. */
public class MessageRefused extends RuntimeException {

    MessageRefused(String message) {
        super(message);
    }
}
