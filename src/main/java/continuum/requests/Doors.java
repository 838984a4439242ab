package continuum.requests;

import continuum.links.Knocks;

/** What is counted by the hour of those who ask without an account. */
enum Doors {
    /** A request is begun. */
    BEGIN(60),
    /** A link is followed that leads nowhere. */
    WRONG_LINK(60),
    /** Something is saved. */
    SAVE(1_200),
    /** A document is sent. */
    UPLOAD(200);

    private final Knocks.Door door;

    Doors(int anHour) {
        this.door = new Knocks.Door("requests " + this, anHour);
    }

    /** Counts one more. @throws TooOften when it is too much for this hour */
    void knock(Knocks knocks, String address) {
        if (knocks.isTooMany(door, address)) {
            throw new TooOften();
        }
    }

    /** Too many from one address in an hour. */
    static class TooOften extends RuntimeException {

        TooOften() {
            super("Too many from one address in an hour");
        }
    }
}
