package continuum.access;

import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.calendar.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in on a browser: makes a new session for them, acting as one of their memberships. */
@Component
public class SignIn {

    private final SignInStore store;
    private final Authorities authorities;
    private final Today today;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignIn(SignInStore store, Authorities authorities, Today today) {
        this.store = store;
        this.authorities = authorities;
        this.today = today;
    }

    /**
     * Signs in as anybody, without any proof. Only in a demonstration area, where everybody is invented; anywhere else it
     * is refused as if there were no such page.
     */
    public void as(HttpServletRequest request, HttpServletResponse response, UUID membership) {
        var person = store.personActing(membership, today.date())
                .orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
        var chosen = person.acting().stream().filter(each -> each.id().equals(membership)).findFirst().orElseThrow();
        if (!authorities.find(chosen.authority()).map(Authority::demonstration).orElse(false)) {
            throw new NotAllowed(May.MANAGE_ACCOUNTS);
        }
        open(request, response, person, chosen);
    }

    /** Begins a session for somebody who has proved who they are. With several memberships they choose one next. */
    void begin(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        var person = store.person(account, today.date()).orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
        open(request, response, person, person.acting().size() == 1 ? person.acting().getFirst() : null);
    }

    /** Goes on in another of one's memberships, without signing in again. */
    void actAs(HttpServletRequest request, HttpServletResponse response, SignedIn now, UUID membership) {
        var person = store.person(now.account(), today.date()).orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
        var chosen = person.acting()
                .stream()
                .filter(each -> each.id().equals(membership))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
        open(request, response, person, chosen);
    }

    /** What somebody may act as today. */
    List<Membership> choices(AccountId account) {
        return store.person(account, today.date()).map(SignInStore.Person::acting).orElse(List.of());
    }

    private void open(HttpServletRequest request, HttpServletResponse response, SignInStore.Person person,
            @Nullable Membership chosen) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var signedIn = new SignedIn(person.account(), person.email(),
                chosen == null ? null : chosen.viewer(person.name()), chosen == null ? null : chosen.to(), today.now());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
