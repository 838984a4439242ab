package continuum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The hidden word that proves a form came from our own page. It is only made when a form asks for it. */
public record Csrf(String parameter, Supplier<String> source) {

    public String token() {
        return source.get();
    }

    static @Nullable Csrf of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token::getToken)
                : null;
    }
}
