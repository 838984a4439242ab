package continuum.outbox;

import java.util.UUID;

/** People print the letters, post them, and record it. Nothing leaves by itself. */
final class OwnPost implements Carrier {

    private static final String BY_PEOPLE = "Nothing is connected that sends by itself, so print it and post it";

    @Override
    public boolean takesThemAway() {
        return false;
    }

    @Override
    public String words() {
        return "Our own post";
    }

    @Override
    public Answer post(UUID reference, byte[] pdf) {
        return new Answer.Refused(BY_PEOPLE);
    }

    @Override
    public Verdict verdict(String theirReference) {
        return new Verdict.NotKnown();
    }

    @Override
    public Answer tell(UUID reference, String email) {
        return new Answer.Refused(BY_PEOPLE);
    }
}
