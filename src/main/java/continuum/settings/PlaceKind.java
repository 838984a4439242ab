package continuum.settings;

import java.util.Arrays;
import java.util.Optional;

/** The types of places that a setting can have. Those of a unit or of resourced provision belong to that unit. */
public enum PlaceKind {
    EARLY_YEARS("early-years", "Early years"),
    MAINSTREAM("mainstream", "Mainstream"),
    SEN_UNIT("sen-unit", "SEN unit"),
    RESOURCED_PROVISION("resourced-provision", "Resourced provision"),
    SPECIAL("special", "Special school"),
    ALTERNATIVE("alternative", "Alternative provision"),
    POST_16("post-16", "Post-16"),
    RESIDENTIAL("residential", "Residential");

    private final String code;
    private final String words;

    PlaceKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** Whether places of this type belong to one unit of the setting. */
    public boolean ofUnit() {
        return this == SEN_UNIT || this == RESOURCED_PROVISION;
    }

    /** What is stored under this code. */
    public static Optional<PlaceKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
