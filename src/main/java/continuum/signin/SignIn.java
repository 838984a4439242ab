package continuum.signin;

import continuum.access.Entering;
import continuum.access.May;
import continuum.access.Membership;
import continuum.access.NotAllowed;
import continuum.access.Person;
import continuum.access.SignedIn;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.calendar.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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

    private final Entering entering;
    private final Authorities authorities;
    private final SecondFactor secondFactor;
    private final SignInSettings settings;
    private final Today today;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignIn(Entering entering, Authorities authorities, SecondFactor secondFactor, SignInSettings settings,
            Today today) {
        this.entering = entering;
        this.authorities = authorities;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.today = today;
    }

    /**
     * Signs in as anybody, without any proof. Only in a demonstration area, where everybody is invented; anywhere else it
     * is refused as if there were no such page.
     */
    public void as(HttpServletRequest request, HttpServletResponse response, UUID membership) {
        var person = entering.byMembership(membership).orElseThrow(SignIn::nobody);
        var chosen = choose(person, membership);
        if (!isDemonstration(chosen)) {
            throw nobody();
        }
        open(request, response, person, chosen, today.now(), true);
    }

    /**
     * Begins a session for somebody who has proved who they are. Who has several memberships chooses one next; staff who
     * must have a second factor and have none set it up next.
     */
    void begin(HttpServletRequest request, HttpServletResponse response, Person person, boolean provedTwice) {
        var mayGoOn = provedTwice || !mustSetUpMore(person);
        var only = mayGoOn && person.acting().size() == 1 ? person.acting().getFirst() : null;
        entering.happened(only == null ? null : only.authority(), person, "Signed in");
        open(request, response, person, only, today.now(), provedTwice);
    }

    /** Goes on in another of one's memberships, without signing in again. */
    void actAs(HttpServletRequest request, HttpServletResponse response, SignedIn now, UUID membership) {
        var person = person(now);
        if (!now.provedTwice() && mustSetUpMore(person)) {
            throw nobody();
        }
        open(request, response, person, choose(person, membership), now.since(), now.provedTwice());
    }

    /** Goes on after a second factor was set up, or the account has changed. */
    void refresh(HttpServletRequest request, HttpServletResponse response, SignedIn now, boolean provedTwice) {
        var person = person(now);
        var acting = now.viewer() != null && now.viewer().membership() != null
                ? choose(person, now.viewer().membership())
                : person.acting().size() == 1 ? person.acting().getFirst() : null;
        open(request, response, person, acting, now.since(), provedTwice);
    }

    /** The person signed in, as the account stands now. */
    Person person(SignedIn now) {
        return entering.byAccount(now.account()).orElseThrow(SignIn::nobody);
    }

    /** Whether this person must set up a second factor before anything else. */
    boolean mustSetUpMore(Person person) {
        return mustHaveMore(person) && !secondFactor.isSetUp(person.account());
    }

    /** Whether this person must have a second factor. */
    boolean mustHaveMore(Person person) {
        return person.isStaff() && switch (settings.secondFactor()) {
            case REQUIRED -> true;
            case OPTIONAL -> false;
            case null -> person.acting().stream().anyMatch(each -> !isDemonstration(each));
        };
    }

    private boolean isDemonstration(Membership membership) {
        return authorities.find(membership.authority()).map(Authority::demonstration).orElse(false);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Person person,
            @Nullable Membership chosen, Instant since, boolean provedTwice) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var signedIn = new SignedIn(person.account(), person.email(),
                chosen == null ? null : chosen.viewer(person.name()), chosen == null ? null : chosen.to(), since,
                provedTwice, person.acting().size() > 1);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static Membership choose(Person person, UUID membership) {
        return person.acting()
                .stream()
                .filter(each -> each.id().equals(membership))
                .findFirst()
                .orElseThrow(SignIn::nobody);
    }

    private static NotAllowed nobody() {
        return new NotAllowed(May.MANAGE_ACCOUNTS);
    }
}
