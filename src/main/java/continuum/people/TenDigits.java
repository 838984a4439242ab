package continuum.people;

import java.util.Optional;

/** The check digits of the unique learner number and of the NHS number: both ten digits, weighed from 10 down to 2. */
final class TenDigits {

    private TenDigits() {}

    /** What is wrong with a unique learner number, if anything. */
    static Optional<String> ulnProblem(String uln) {
        if (!uln.matches("[0-9]{10}")) {
            return Optional.of("A unique learner number (ULN) has 10 digits.");
        }
        int remainder = weighed(uln) % 11;
        if (remainder == 0) {
            return Optional.of("No unique learner number (ULN) starts with these nine digits.");
        }
        return last(uln, 10 - remainder);
    }

    /** What is wrong with an NHS number, if anything. */
    static Optional<String> nhsProblem(String nhs) {
        if (!nhs.matches("[0-9]{10}")) {
            return Optional.of("An NHS number has 10 digits.");
        }
        int check = 11 - weighed(nhs) % 11;
        if (check == 10) {
            return Optional.of("No NHS number starts with these nine digits.");
        }
        return last(nhs, check == 11 ? 0 : check);
    }

    private static Optional<String> last(String digits, int right) {
        return digits.charAt(9) - '0' == right
                ? Optional.empty()
                : Optional.of("The last digit does not fit the others. It would be " + right + ".");
    }

    private static int weighed(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return sum;
    }
}
