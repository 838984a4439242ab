package continuum.outbox;

import continuum.outbox.Waiting.Standing;
import continuum.web.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of the outbox are shown.
 *
 * @param name part of the name of the child or of whom the letter is for, or of its title
 */
public record OutboxFilter(@Nullable Standing standing, String name) {

    static final OutboxFilter ALL = new OutboxFilter(null, "");
    private static final int LONGEST = 100;

    static OutboxFilter read(Typed typed) {
        var name = typed.text("name");
        return new OutboxFilter(Standing.of(typed.text("standing")),
                name.substring(0, Math.min(LONGEST, name.length())));
    }

    public boolean isNarrow() {
        return standing != null || !name.isEmpty();
    }

    /** The address of the page that shows these. */
    public String address() {
        return "/outbox?standing=" + (standing == null ? "" : standing.code()) + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    String like() {
        return "%" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
