package continuum.signin;

import continuum.area.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who gave the right password and is about to give a second proof. Kept in the session for ten minutes. */
record Half(AccountId account, Instant since) implements Serializable {

    private static final String NAME = "continuum.half";
    private static final Duration LASTS = Duration.ofMinutes(10);

    static Optional<Half> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Half half
                && now.isBefore(half.since.plus(LASTS))
                        ? Optional.of(half)
                        : Optional.empty();
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
