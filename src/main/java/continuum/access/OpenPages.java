package continuum.access;

import java.util.List;

/**
 * Addresses that are open to everybody, signed in or not, such as a parent's request. A room contributes them as a bean;
 * every other page asks for sign-in. Patterns are Spring's, for instance {@code /requests/new/**}.
 */
public record OpenPages(List<String> patterns) {

    public static OpenPages at(String... patterns) {
        return new OpenPages(List.of(patterns));
    }
}
