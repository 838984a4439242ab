package continuum.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are.
 *
 * @param secondFactor whether staff must have one; families may. When it is not said, staff of a real area must and those
 *            of a demonstration need not
 * @param oidc the organisation's own sign-in, if there is one
 * @param address the public address, such as {@code https://send.example.gov.uk}; passkeys belong to it. Without it the
 *            address that the browser asked for counts
 */
@ConfigurationProperties("continuum.access")
record SignInSettings(@Nullable Need secondFactor, @Nullable Oidc oidc, @Nullable String address) {

    /** Whether something must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /**
     * An OpenID Connect provider.
     *
     * @param name what the sign-in page calls it
     * @param emailClaim which claim holds the e-mail address
     * @param trustEmail take the address though the provider does not say that it verified it; right for a directory whose
     *            addresses only its own administrators can set
     */
    record Oidc(String issuer, String clientId, String clientSecret, @DefaultValue("your organisation") String name,
            @DefaultValue("email") String emailClaim, @DefaultValue("false") boolean trustEmail) {}
}
