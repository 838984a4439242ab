package continuum.demo;

import java.util.Optional;
import java.util.UUID;

/** Identifiers of invented people: in the form of the real ones, from ranges that are never given out. */
final class Numbers {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    /** Where the time part of the identifiers begins: 1 September 2020. */
    private static final long BEGIN = 1_598_918_400_000L;

    private Numbers() {}

    /** An identifier that is the same every time and sorts by its number, which keeps indexes compact. */
    static UUID id(String what, long number) {
        var chance = Chance.of("id of " + what, number);
        long high = ((BEGIN + number) << 16) | 0x7000 | (chance.bits() & 0x0fff);
        long low = (chance.bits() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A unique pupil number with its right check letter. */
    static String upn(String establishment, int year, int serial) {
        var rest = Aldermere.LA_CODE + establishment + "%02d%03d".formatted(year % 100, serial);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (rest.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + rest;
    }

    /** The same number with a slip of the pen: a check letter that does not fit. */
    static String mistyped(String upn) {
        return LETTERS.charAt((LETTERS.indexOf(upn.charAt(0)) + 7) % 23) + upn.substring(1);
    }

    /** An NHS number of the range 999, which no patient has. About one prefix in eleven has none, so there are spares. */
    static Optional<String> nhs(int number) {
        for (int spare = 0; spare < 3; spare++) {
            var prefix = "999%06d".formatted(number + spare * 300_000);
            int check = 11 - weighted(prefix) % 11;
            if (check != 10) {
                return Optional.of(prefix + check % 11);
            }
        }
        return Optional.empty();
    }

    /** A unique learner number; some prefixes have none. */
    static Optional<String> uln(int number) {
        var prefix = "98%07d".formatted(number);
        int rest = weighted(prefix) % 11;
        return rest == 0 ? Optional.empty() : Optional.of(prefix + (10 - rest));
    }

    private static int weighted(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nineDigits.charAt(i) - '0') * (10 - i);
        }
        return sum;
    }

    /** A mobile number of the range that is kept for drama and never connected. */
    static String telephone(Chance chance) {
        return "07700 900" + "%03d".formatted(chance.below(1000));
    }
}
