package continuum.moves;

import continuum.plans.PlansInForce;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The number by which two authorities know that the same plan arrived: worked out from the plan's file and the day on which
 * it was received, so that each side can check what the other one says.
 */
final class Receipt {

    private static final int LENGTH = 10;

    private Receipt() {}

    /** "A1B2C-3D4E5" */
    static String number(String checksum, LocalDate receivedOn) {
        var digest = PlansInForce.checksum(checksum + " received on " + receivedOn)
                .substring(0, LENGTH)
                .toUpperCase(Locale.ROOT);
        return digest.substring(0, LENGTH / 2) + "-" + digest.substring(LENGTH / 2);
    }

    /** Whether a number that was typed in is the one for this plan and day. */
    static boolean holds(String typed, String checksum, LocalDate receivedOn) {
        return plain(typed).equals(plain(number(checksum, receivedOn)));
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-F]", "");
    }
}
