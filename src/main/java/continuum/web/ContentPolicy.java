package continuum.web;

/** The headers that tell a browser what our pages may do: nothing that is not ours, and nothing written in the page. */
public final class ContentPolicy {

    /** The value of {@code Content-Security-Policy}. */
    public static final String CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** The value of {@code Permissions-Policy}. Passkeys are the one power that sign-in needs. */
    public static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private ContentPolicy() {}
}
