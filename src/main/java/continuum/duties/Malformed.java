package continuum.duties;

import java.util.Locale;

/** A file that can't be answered: where in it, as a JSON pointer, and what was expected there. Always one line. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 60;

    Malformed(String pointer, String expected) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + oneLine(expected));
    }

    /** What was found, short enough and harmless on a terminal. */
    static String quoted(String found) {
        String text = found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) + "…" : found;
        return "\"" + oneLine(text) + "\"";
    }

    private static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c >= 0xD800 && c <= 0xDFFF) {
                line.append("\\u%04x".formatted(c).toLowerCase(Locale.ROOT));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
