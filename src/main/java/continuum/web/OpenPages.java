package continuum.web;

/** The addresses of this room that need no sign-in: how pages look, and what they say about themselves. */
public final class OpenPages {

    private OpenPages() {}

    /** Patterns as Spring Security matches them. */
    public static String[] paths() {
        return new String[]{"/webjars/**", "/themes/**", "/*.css", "/*.js", "/*.svg", "/error", "/display",
                "/accessibility", "/privacy", "/cookies"};
    }
}
