package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import java.util.Locale;
import java.util.Optional;

/** Who of the three says whether provision came. */
public enum Side {
    PROVIDER("The provider"),
    SCHOOL("The school"),
    FAMILY("The family");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** For whom a viewer speaks; empty for the authority, which types in what one of the three said. */
    public static Optional<Side> of(Viewer viewer) {
        if (viewer.role() == null || !viewer.may(May.SAY_DELIVERY)) {
            return Optional.empty();
        }
        return switch (viewer.role().party()) {
            case TEAM -> Optional.of(PROVIDER);
            case SETTING -> Optional.of(SCHOOL);
            case PERSON -> Optional.of(FAMILY);
            case AREA, PANEL -> Optional.empty();
        };
    }
}
