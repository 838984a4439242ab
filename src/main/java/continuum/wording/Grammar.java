package continuum.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The language of plans as named patterns, read from {@code resources/wording}. A name stands on a line of its own, its
 * alternatives are indented below it. {@code amounts.txt} explains the signs.
 */
final class Grammar {

    private static final List<String> FILES = List.of("amounts.txt", "people.txt", "provision.txt", "ordinary.txt",
            "outcomes.txt");
    /** A place that does not cut a word or a number in two. */
    private static final String NOT_IN_A_WORD = "(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))";
    private static final String GAP = "[\\s-]+";
    private static final String NO_OR_GAP = "[\\s-]*";

    private final LinkedHashMap<String, List<String>> alternatives = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private static final class English {
        static final Grammar GRAMMAR = new Grammar(FILES);
    }

    private Grammar(List<String> files) {
        files.forEach(file -> lines(file).forEach(this::take));
    }

    /** The English of plans, read once. */
    static Grammar english() {
        return English.GRAMMAR;
    }

    /** The pattern of a name, for text in small letters; it matches whole words. */
    Pattern named(String name) {
        return patterns.computeIfAbsent(name, known -> compile("{" + known + "}"));
    }

    /** The pattern of an alternative written with the same signs. */
    Pattern compile(String written) {
        return Pattern.compile(NOT_IN_A_WORD + "(?:" + expand(written) + ")" + NOT_IN_A_WORD);
    }

    /** The lines of a file of the room, without comments and empty ones. */
    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Grammar.class.getResourceAsStream("/wording/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private void take(String line) {
        if (line.startsWith(" ")) {
            alternatives.lastEntry().getValue().add(line.strip());
        } else if (alternatives.put(line.strip(), new ArrayList<>()) != null) {
            throw new IllegalStateException(line + " is named twice");
        }
    }

    private String expand(String written) {
        var regex = new StringBuilder();
        int lookBehind = 0;
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '(') {
                depth++;
                if (lookBehind == 0 && (written.startsWith("(?<!", i) || written.startsWith("(?<=", i))) {
                    lookBehind = depth;
                }
            }
            if (c == '\\') {
                regex.append(c).append(written.charAt(++i));
            } else if (c == '{' && Character.isLetter(written.charAt(i + 1))) {
                int end = written.indexOf('}', i);
                regex.append("(?:").append(expandName(written.substring(i + 1, end))).append(')');
                i = end;
            } else if (c == '~') {
                regex.append("(?:[^\\s;.]+").append(GAP).append("){0,").append(written.charAt(++i)).append("}?");
                i++; // the space after it is part of the gap
            } else if (c == ' ' && written.startsWith("?", i + 1)) {
                regex.append(NO_OR_GAP);
                i++;
            } else if (c == ' ') {
                regex.append(lookBehind > 0 ? "[\\s-]" : GAP);
            } else if (c == '_') {
                regex.append(NO_OR_GAP);
            } else {
                regex.append(c);
            }
            if (c == ')') {
                if (depth == lookBehind) {
                    lookBehind = 0;
                }
                depth--;
            }
        }
        return regex.toString();
    }

    private String expandName(String name) {
        var known = alternatives.get(name);
        if (known == null) {
            throw new IllegalStateException("nothing is named " + name);
        }
        return String.join("|", known.stream().map(this::expand).toList());
    }
}
