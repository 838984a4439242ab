package continuum.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of a summary: what it is about, what it says, and where it can be changed, if it can. */
public record Row(String key, Content value, @Nullable String changeHref) {

    public static Row of(String key, String value) {
        return new Row(key, out -> out.writeUserContent(value), null);
    }

    public static Row of(String key, Content value) {
        return new Row(key, value, null);
    }

    public Row changedAt(String href) {
        return new Row(key, value, href);
    }
}
