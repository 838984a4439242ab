package continuum.signin;

import continuum.access.Entering;
import continuum.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the passkey script asks. Each conversation is two calls: what is the question, and here is the device's answer. A
 * passkey asks for the person's finger, face or PIN, so it counts as two proofs.
 */
@Controller
class PasskeyPages {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyPages.class);
    private static final String QUESTION = "continuum.passkey";

    private final PasskeyStore passkeys;
    private final Entering entering;
    private final SignIn signIn;
    private final SignInSettings settings;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyPages(PasskeyStore passkeys, Entering entering, SignIn signIn, SignInSettings settings) {
        this.passkeys = passkeys;
        this.entering = entering;
        this.signIn = signIn;
        this.settings = settings;
    }

    @PostMapping("/sign-in/passkey/question")
    ResponseEntity<String> askToSignIn(HttpServletRequest request) {
        var question = party(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(QUESTION, question);
        return answer(question);
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> signIn(@RequestBody String said, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(QUESTION) instanceof PublicKeyCredentialRequestOptions question)) {
            return refused();
        }
        session.removeAttribute(QUESTION);
        try {
            var user = party(request).authenticate(new RelyingPartyAuthenticationRequest(question, json.readValue(said,
                    new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
                    })));
            var person = user == null ? null : entering.byAccount(PasskeyStore.account(user.getId())).orElse(null);
            if (person == null || person.acting().isEmpty()) {
                return refused();
            }
            Half.forget(request);
            signIn.begin(request, response, person, true);
            return ResponseEntity.noContent().build();
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return refused();
        }
    }

    @PostMapping("/account/passkeys/question")
    ResponseEntity<String> askToAdd(Authentication now, HttpServletRequest request) {
        var question = party(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(now));
        request.getSession().setAttribute(QUESTION, question);
        return answer(question);
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<String> add(@AuthenticationPrincipal SignedIn now,
            @RequestHeader(name = "X-Passkey-Name", defaultValue = "") String label,
            @RequestBody String said, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        if (!(session.getAttribute(QUESTION) instanceof PublicKeyCredentialCreationOptions question)) {
            return refused();
        }
        session.removeAttribute(QUESTION);
        try {
            var typed = URLDecoder.decode(label, StandardCharsets.UTF_8).strip();
            var name = typed.isEmpty() ? "Passkey" : typed.substring(0, Math.min(60, typed.length()));
            var key = json.readValue(said, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
            });
            party(request).registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(question, new RelyingPartyPublicKey(key, name)));
            entering.happened(null, signIn.person(now), "Passkey added");
            signIn.refresh(request, response, now, true);
            return ResponseEntity.noContent().build();
        } catch (JacksonException | IllegalArgumentException
                | com.webauthn4j.verifier.exception.VerificationException e) {
            LOG.info("A new passkey was refused: {}", e.getClass().getSimpleName());
            return refused();
        }
    }

    /** Whom a passkey belongs to: the host of our address. */
    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
        var asked = URI.create(request.getRequestURL().toString());
        var address = settings.address() == null ? asked : URI.create(settings.address());
        var origin = address.getScheme() + "://" + address.getAuthority();
        var party = new Webauthn4JRelyingPartyOperations(passkeys, passkeys,
                PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Continuum").build(), Set.of(origin));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        party.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return party;
    }

    private ResponseEntity<String> answer(Object question) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(question));
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(403).contentType(MediaType.APPLICATION_JSON).body("{}");
    }
}
