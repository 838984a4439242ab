package continuum.people;

import java.util.Optional;

/**
 * The unique pupil number: a check letter, the authority (3) and school (4) that gave it, the year (2) and a serial number
 * (3). In a temporary number the last character is a letter.
 */
final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** What is wrong with the number, if anything. */
    static Optional<String> problem(String upn) {
        if (upn.length() != 13) {
            return Optional.of("A UPN has 13 characters. This one has " + upn.length() + ".");
        }
        if (!upn.matches("[A-Z][0-9]{11}[0-9A-Z]")) {
            return Optional.of("A UPN is a letter and 12 digits, or a letter, 11 digits and a letter.");
        }
        if (LETTERS.indexOf(upn.charAt(12)) < 0 && !Character.isDigit(upn.charAt(12))) {
            return Optional.of("The last letter of a temporary UPN is never I, O or S.");
        }
        char right = checkLetter(upn.substring(1));
        return upn.charAt(0) == right
                ? Optional.empty()
                : Optional.of("The first letter does not fit the digits. It would be " + right + ".");
    }

    /** The first letter that fits the other twelve characters. */
    static char checkLetter(String rest) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            char c = rest.charAt(i);
            sum += (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c)) * (i + 2);
        }
        return LETTERS.charAt(sum % 23);
    }

    static boolean isTemporary(String upn) {
        return upn.length() == 13 && Character.isLetter(upn.charAt(12));
    }
}
