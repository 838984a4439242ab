package continuum.advising;

import continuum.access.OpenPages;
import continuum.access.Viewing;
import continuum.links.Knocks;
import continuum.links.PrivateLink;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for every page behind a private link: whoever has it comes in as the guest it was made for, nothing keeps or
 * passes on its address, and no machine hammers it.
 */
@Component
class GuestDoor extends OncePerRequestFilter {

    /** The request's attribute that says {@link Who} the guest is. */
    static final String GUEST = "continuum.advising.guest";
    /** The request's attribute that says that an address came too often. */
    static final String TOO_OFTEN = "continuum.advising.tooOften";

    private static final Knocks.Door USE = new Knocks.Door("advising USE", 2_000);
    private static final Knocks.Door WRONG_LINK = new Knocks.Door("advising WRONG_LINK", 60);

    private final ObjectProvider<GuestLinks> links;
    private final Knocks knocks;

    /** A filter is made before the database is there: the links are asked for when somebody knocks. */
    GuestDoor(ObjectProvider<GuestLinks> links, Knocks knocks) {
        this.links = links;
        this.knocks = knocks;
    }

    /** A guest needs no account. */
    @Bean
    static OpenPages guestsAreLetIn() {
        return OpenPages.at(GuestLinks.PATH + "**");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(GuestLinks.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PrivateLink.keepPrivate(response);
        if (knocks.isTooMany(USE, request.getRemoteAddr())) {
            request.setAttribute(TOO_OFTEN, true);
            chain.doFilter(request, response);
            return;
        }
        var guest = PrivateLink.in(path(request), GuestLinks.PATH)
                .flatMap(link -> links.getObject().use(link, what(request)));
        if (guest.isEmpty()) {
            request.setAttribute(TOO_OFTEN, knocks.isTooMany(WRONG_LINK, request.getRemoteAddr()));
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(GUEST, guest.get());
        Viewing.as(guest.get().viewer(), () -> goOn(request, response, chain));
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("The page behind a private link failed", e);
        }
    }

    /** "GET part/needs": what was done, without the secret. */
    private static String what(HttpServletRequest request) {
        var rest = path(request).substring(GuestLinks.PATH.length()).split("/", 2);
        var page = rest.length < 2 ? "" : " " + rest[1];
        return (request.getMethod() + page).substring(0, Math.min(200, request.getMethod().length() + page.length()));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
