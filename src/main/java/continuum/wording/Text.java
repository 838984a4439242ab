package continuum.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line as it was typed, and beside it the same line levelled for reading: small letters, plain quotes, dashes and
 * spaces. Both have the same length, so a place in one is the place in the other.
 */
final class Text {

    private final String typed;
    private final String level;

    Text(String typed) {
        this.typed = typed;
        var plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            plain.append(plain(typed.charAt(i)));
        }
        this.level = plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '`', '\u00B4', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00D7' -> 'x';
            case '\t', '\u200B', '\uFEFF' -> ' ';
            default -> Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }

    String typed() {
        return typed;
    }

    String level() {
        return level;
    }

    Span whole() {
        return new Span(0, typed.length());
    }

    /** The words of a span exactly as typed. */
    String quote(Span span) {
        return typed.substring(span.from(), span.to());
    }

    /** Every place within the span where the pattern stands, in order. */
    List<Span> all(Pattern pattern, Span within) {
        var found = new ArrayList<Span>();
        var matcher = pattern.matcher(level).region(within.from(), within.to()).useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(trim(new Span(matcher.start(), matcher.end())));
            }
        }
        return found;
    }

    List<Span> all(String name, Span within) {
        return all(Grammar.english().named(name), within);
    }

    Optional<Span> first(String name, Span within) {
        return all(name, within).stream().findFirst();
    }

    boolean has(String name, Span within) {
        var matcher = Grammar.english().named(name).matcher(level);
        return matcher.region(within.from(), within.to()).useTransparentBounds(true).find();
    }

    /** The span without spaces and stray punctuation at its ends. */
    Span trim(Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && " \n\r,;:-.".indexOf(level.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \n\r,;:-".indexOf(level.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Span(from, to);
    }

    /** Whether there is anything to read: at least one word of two letters. */
    boolean hasWords() {
        return Pattern.compile("\\p{L}{2}").matcher(level).find();
    }
}
