package continuum.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** How a reader likes pages to look: colours and text size. Kept in their browser, never with their name. */
public record Display(Colours colours, TextSize text) {

    /** The colours of pages: as the device says, or always light or dark. */
    public enum Colours {
        DEVICE,
        LIGHT,
        DARK
    }

    /** The size of text, on top of what the browser itself is set to. */
    public enum TextSize {
        USUAL,
        LARGE,
        LARGEST
    }

    static final String COOKIE = "display";
    static final Display USUAL = new Display(Colours.DEVICE, TextSize.USUAL);

    static Display of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? USUAL : of(cookie.getValue());
    }

    static Display of(String stored) {
        var words = List.of(stored.toUpperCase(Locale.ROOT).split("-"));
        return new Display(firstNamed(words, Colours.values(), Colours.DEVICE),
                firstNamed(words, TextSize.values(), TextSize.USUAL));
    }

    String stored() {
        return colours.name().toLowerCase(Locale.ROOT) + "-" + text.name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code data-text} on the page. */
    public String textSize() {
        return text.name().toLowerCase(Locale.ROOT);
    }

    /** For which readers the dark colours are loaded: a media query. Paper is always light. */
    public String darkFor() {
        return switch (colours) {
            case DEVICE -> "screen and (prefers-color-scheme: dark)";
            case DARK -> "screen";
            case LIGHT -> "not all";
        };
    }

    private static <E extends Enum<E>> E firstNamed(List<String> words, E[] values, E otherwise) {
        for (E value : values) {
            if (words.contains(value.name())) {
                return value;
            }
        }
        return otherwise;
    }
}
