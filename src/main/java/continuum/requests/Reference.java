package continuum.requests;

import java.security.SecureRandom;

/** What a person is told to quote: easy to read out, and says nothing about anybody. */
final class Reference {

    /** Without letters and digits that are taken for each other. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** "7F3K-92QD-HM" */
    static String create() {
        var text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            if (i == 4 || i == 8) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
