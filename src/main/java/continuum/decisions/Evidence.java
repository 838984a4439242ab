package continuum.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says about one criterion.
 *
 * @param criterion the criterion's code
 * @param says the point, in a sentence or two
 * @param paper the paper of the child on which it stands, if there is one
 */
public record Evidence(String criterion, Side side, String says, @Nullable UUID paper) {

    /** Whose evidence it is. */
    public enum Side {
        FAMILY("The family"),
        SCHOOL("The school or setting"),
        PROFESSIONALS("Professionals");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
