package continuum.signin;

import continuum.access.Entering;
import continuum.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in with the organisation's own provider, over OpenID Connect. A person is let in only when an account exists with
 * the address that the provider verified; from then on the provider's own name for them counts. Nobody gets an account
 * by signing in. The provider asks for a second factor, so that we don't.
 */
@Component
class OrganisationSignIn {

    static final String ID = "organisation";

    private final SignInSettings settings;
    private final Entering entering;
    private final SignIn signIn;
    private final Identities identities;

    OrganisationSignIn(SignInSettings settings, Entering entering, SignIn signIn, Identities identities) {
        this.settings = settings;
        this.entering = entering;
        this.signIn = signIn;
        this.identities = identities;
    }

    void configure(HttpSecurity http) throws Exception {
        var oidc = settings.oidc();
        if (oidc == null) {
            return;
        }
        // The provider is asked for its addresses when the first person comes, so that it need not be up when we start.
        var provider = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(oidc.issuer())
                        .registrationId(ID)
                        .clientId(oidc.clientId())
                        .clientSecret(oidc.clientSecret())
                        .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
                        .scope("openid", "email", "profile")
                        .build()));
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new ForgetTokens())
                .loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.baseUri("/sign-in/with"))
                .redirectionEndpoint(endpoint -> endpoint.baseUri("/sign-in/back/*"))
                .successHandler(this::known)
                .failureHandler((request, response, failure) -> response.sendRedirect(
                        request.getContextPath() + "/sign-in?why=organisation")));
    }

    private void known(HttpServletRequest request, HttpServletResponse response, Authentication from)
            throws IOException {
        SecurityContextHolder.clearContext();
        var person = from.getPrincipal() instanceof OidcUser user ? find(user) : Optional.<Person>empty();
        if (person.isPresent() && !person.get().acting().isEmpty()) {
            signIn.begin(request, response, person.get(), true);
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            // Spring keeps who the provider says it is in the session before it asks us; here they are nobody.
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/sign-in?why=unknown");
        }
    }

    private Optional<Person> find(OidcUser user) {
        var issuer = user.getIssuer().toString();
        var known = identities.find(issuer, user.getSubject());
        if (known.isPresent()) {
            return known.flatMap(entering::byAccount);
        }
        var oidc = settings.oidc();
        String email = user.getClaimAsString(oidc.emailClaim());
        if (email == null || !oidc.trustEmail() && !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        return entering.byEmail(email).filter(found -> identities.keep(issuer, user.getSubject(), found.account()));
    }

    /** We ask the provider once who somebody is, and keep none of its tokens. */
    private static final class ForgetTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication who,
                HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(String registration, Authentication who, HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
