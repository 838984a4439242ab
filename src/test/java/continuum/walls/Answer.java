package continuum.walls;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a page answered. */
final class Answer {

    private static final Set<Integer> TAKEN = Set.of(200, 204, 302, 303, 400, 409, 415, 422);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final MockHttpServletResponse answer;
    private final String address;
    private @Nullable String look;

    Answer(MockHttpServletResponse answer, String address) {
        this.answer = answer;
        this.address = address;
    }

    int status() {
        return answer.getStatus();
    }

    /** Where it leads; nothing when it is a page. */
    @Nullable
    String next() {
        return answer.getRedirectedUrl();
    }

    /** Whether the page did what it is for, or said what is wrong with what was sent; and sent nobody to sign in. */
    boolean isTaken() {
        var to = String.valueOf(next());
        return TAKEN.contains(status()) && !to.startsWith("/sign-in?next")
                && !(to.startsWith("/acting-as") && !address.equals("/acting-as"));
    }

    /** All that can be told from the answer, without what names the record that was asked for. */
    String look() {
        if (look == null) {
            var seen = new StringBuilder().append(status())
                    .append(' ')
                    .append(next() == null ? "" : next())
                    .append(' ')
                    .append(answer.getErrorMessage() == null ? "" : answer.getErrorMessage())
                    .append(" [");
            answer.getHeaderNames()
                    .stream()
                    .filter(name -> !name.equals("Set-Cookie") && !name.equals("Location"))
                    .sorted()
                    .forEach(name -> seen.append(name).append('=').append(answer.getHeaders(name)).append(", "));
            var all = seen.append("] ").append(body()).toString();
            for (var id : address.split("[/?&=]")) {
                all = id.length() > 20 ? all.replace(id, "…") : all;
            }
            look = DAY.matcher(all).replaceAll("…");
        }
        return look;
    }

    /** The beginning of that, for a reader. */
    String brief() {
        return brief(look());
    }

    static String brief(String look) {
        return look.replaceAll("(?s)\\[.*?\\] ", "").replaceAll("(?s)\\s+", " ").replaceAll("^(.{200}).*", "$1…");
    }

    /** What the page says is wrong with what was sent. */
    String problems() {
        var body = body();
        var summary = body.indexOf("error-summary__list");
        return summary < 0
                ? ""
                : ": " + body.substring(summary, Math.min(body.length(), summary + 400)).replaceAll("\\s+", " ");
    }

    private String body() {
        return withoutToken(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** A form's token is another one each time. */
    static String withoutToken(String page) {
        return TOKEN.matcher(page).replaceAll("");
    }
}
