package continuum.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a family's names come from, with the language they may need beside English. */
enum Heritage {
    BRITISH("ENG", "English"),
    POLISH("POL", "Polish"),
    ROMANIAN("OTL", "Romanian"),
    UKRAINIAN("OTL",
            "Ukrainian"),
    PAKISTANI("URD", "Urdu"),
    BANGLADESHI("BNG", "Bengali"),
    INDIAN("PNJ",
            "Punjabi"),
    CHINESE("OTL", "Cantonese"),
    AFRICAN("ENG",
            "English"),
    SOMALI("SOM", "Somali"),
    CARIBBEAN("ENG", "English"),
    ARAB("ARA", "Arabic");

    private static final Map<String, List<String>> NAMES = read();

    private final String languageCode;
    private final String language;

    Heritage(String languageCode, String language) {
        this.languageCode = languageCode;
        this.language = language;
    }

    /** National code set {@code language}. */
    String languageCode() {
        return languageCode;
    }

    /** As people name it. */
    String language() {
        return language;
    }

    String familyName(Chance chance) {
        return chance.of(names("family"));
    }

    String childsName(String sex, Chance chance) {
        return chance.of(names("F".equals(sex) ? "girl" : "boy"));
    }

    String adultsName(String sex, Chance chance) {
        return chance.of(names("F".equals(sex) ? "woman" : "man"));
    }

    private List<String> names(String kind) {
        return NAMES.get(name().toLowerCase(java.util.Locale.ROOT) + " " + kind);
    }

    private static Map<String, List<String>> read() {
        var names = new HashMap<String, List<String>>();
        for (var line : lines("names.txt")) {
            int colon = line.indexOf(':');
            names.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" ")));
        }
        return names;
    }

    /** The lines of one of this room's lists, without remarks. */
    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Heritage.class.getResourceAsStream("/demo/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
