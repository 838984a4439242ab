package continuum.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What was typed into a form that could not be taken, to be copied back; never a password or a code. */
public record Kept(String name, String value) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|csrf|code|secret|token|version).*");

    static List<Kept> from(Map<String, String[]> parameters) {
        var typed = Typed.of(parameters);
        return parameters.keySet()
                .stream()
                .filter(name -> !SECRET.matcher(name).matches())
                .flatMap(name -> typed.all(name)
                        .stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Kept(inWords(name), value)))
                .toList();
    }

    /** "givenName" and "born.day" become "Given name" and "Born day". */
    private static String inWords(String name) {
        var words = name.replaceAll("[._-]+", " ").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK).strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
