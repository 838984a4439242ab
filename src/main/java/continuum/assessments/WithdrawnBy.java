package continuum.assessments;

import continuum.people.DecisionMaker;
import java.util.Arrays;
import java.util.Locale;

/** Who took a request back. Past compulsory school age only the young person can. */
public enum WithdrawnBy {
    PARENT("The parent or carer, or who acts for the young person"),
    YOUNG_PERSON("The young person"),
    SETTING("The school or setting that asked");

    private final String words;

    WithdrawnBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether their word counts, when this is who decides for the family. A setting may always take back its request. */
    public boolean counts(DecisionMaker decides) {
        return switch (this) {
            case PARENT -> !(decides instanceof DecisionMaker.YoungPerson);
            case YOUNG_PERSON -> !(decides instanceof DecisionMaker.Parents);
            case SETTING -> true;
        };
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one stored under this code. */
    public static WithdrawnBy of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody withdraws as: " + code));
    }
}
