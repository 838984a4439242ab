package continuum.outbox;

/** Something that can't be done with letters as they are; the message says why and what to do. */
public class OutboxRefused extends RuntimeException {

    OutboxRefused(String message) {
        super(message);
    }
}
