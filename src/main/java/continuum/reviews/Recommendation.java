package continuum.reviews;

import java.util.Arrays;
import java.util.Locale;

/** What a review says of the plan: recommended by the meeting, decided by the authority. */
public enum Recommendation {
    KEEP("Keep the plan as it is", "M"),
    AMEND("Amend the plan", "A"),
    CEASE("End the plan", "C");

    private final String words;
    private final String national;

    Recommendation(String words, String national) {
        this.words = words;
        this.national = national;
    }

    public String words() {
        return words;
    }

    /** The code of {@code sen2_review_outcome} in the yearly return. */
    public String national() {
        return national;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Recommendation of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such outcome of a review: " + code));
    }
}
