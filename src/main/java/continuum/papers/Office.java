package continuum.papers;

import java.util.Arrays;

/**
 * Where notice goes to a body that the law names for every case (SEND Regulations 2014, regulations 4 and 5).
 *
 * @param address a line each, or an e-mail address
 */
public record Office(Kind kind, String name, String address) {

    /** Which body. */
    public enum Kind {
        /** The responsible commissioning body. */
        HEALTH("health", "the health body"),
        /** The officers who exercise the authority's social services functions for children. */
        SOCIAL_CARE("social-care", "children's social care");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As it is stored. */
        public String code() {
            return code;
        }

        /** "the health body" */
        public String words() {
            return words;
        }

        /** The one stored under this code. */
        public static Kind of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElseThrow();
        }
    }
}
