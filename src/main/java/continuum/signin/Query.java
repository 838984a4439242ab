package continuum.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Words in the query of an address. */
final class Query {

    private Query() {}

    static String word(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
