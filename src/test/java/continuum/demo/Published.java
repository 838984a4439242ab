package continuum.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Published figures and names that must not appear, as files beside the tests. */
final class Published {

    private static final Map<String, Double> FIGURES = figures();

    private Published() {}

    static double figure(String measure) {
        return Objects.requireNonNull(FIGURES.get(measure), measure);
    }

    private static Map<String, Double> figures() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(reader("published.csv"))) {
            return rows.stream()
                    .collect(Collectors.toMap(row -> row.getField("measure"),
                            row -> Double.valueOf(row.getField("value"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fingerprints of real names, so that the names themselves stand nowhere in this project. */
    static Set<String> fingerprints(String file) {
        try (var lines = new java.io.BufferedReader(reader(file))) {
            return lines.lines().collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint(String name) {
        try {
            var plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(plain.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStreamReader reader(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(Published.class.getResourceAsStream("/demo/" + file), file),
                StandardCharsets.UTF_8);
    }
}
