package continuum.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sort of place a setting is, as people in an area speak of it; coarser than the types of the national register. */
public enum Kind {
    EARLY_YEARS("early-years", "Early years provider"),
    NURSERY("nursery", "Maintained nursery school"),
    MAINSTREAM("mainstream", "Mainstream school"),
    SPECIAL("special", "Special school"),
    ALTERNATIVE("alternative", "Alternative provision"),
    INDEPENDENT("independent", "Independent school"),
    INDEPENDENT_SPECIAL("independent-special", "Independent or non-maintained special school"),
    COLLEGE("college", "College or sixth form"),
    SPECIAL_POST_16("special-post-16", "Special post-16 institution"),
    HIGHER_EDUCATION("higher-education", "University"),
    SECURE("secure", "Secure setting"),
    HOSPITAL("hospital", "Hospital school"),
    TRAINING("training", "Training provider"),
    ONLINE("online", "Online provider"),
    OTHER("other", "Other setting");

    /** The types of establishment in the national register (GIAS, April 2025). */
    private static final Map<Kind, List<String>> TYPES = Map.ofEntries(
            Map.entry(NURSERY, List.of("15")),
            Map.entry(MAINSTREAM, List.of("1", "2", "3", "5", "6", "28", "34", "35", "40", "41")),
            Map.entry(SPECIAL, List.of("7", "12", "33", "36", "44")),
            Map.entry(ALTERNATIVE, List.of("14", "38", "42", "43")),
            Map.entry(INDEPENDENT, List.of("11")),
            Map.entry(INDEPENDENT_SPECIAL, List.of("8", "10")),
            Map.entry(COLLEGE, List.of("18", "31", "39", "45", "46")),
            Map.entry(SPECIAL_POST_16, List.of("32")),
            Map.entry(HIGHER_EDUCATION, List.of("29")),
            Map.entry(SECURE, List.of("24", "57")),
            Map.entry(ONLINE, List.of("49")),
            Map.entry(OTHER, List.of("25", "26", "27", "30", "37", "56")));

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

    /** As people say it. */
    public String words() {
        return words;
    }

    /** The kind stored under this code. */
    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** What a type of the national register is to us; nothing for a type that the register has added since. */
    public static Optional<Kind> ofType(String typeCode) {
        return TYPES.entrySet()
                .stream()
                .filter(kind -> kind.getValue().contains(typeCode))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
