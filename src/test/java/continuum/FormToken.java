package continuum;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A form's token as a browser sends it: in the cookie, and hidden in the form. Spring's own {@code csrf()} would put another
 * keeper of tokens into the house, and a browser that calls on the same house afterwards would be turned away.
 */
public final class FormToken {

    private static final String TOKEN = "0f5c1a8e-52d3-4a9b-9e1c-7d1f6c2b3a40";
    private static final Cookie[] NONE = {};

    private FormToken() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            var brought = request.getCookies() == null ? NONE : request.getCookies();
            request.setCookies(Stream.concat(Arrays.stream(brought), Stream.of(new Cookie("continuum-form", TOKEN)))
                    .toArray(Cookie[]::new));
            request.setParameter("_csrf", masked());
            return request;
        };
    }

    /** As many bytes of a mask as the token has, then the token under that mask. The mask is nought. */
    private static String masked() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
