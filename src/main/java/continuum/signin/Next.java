package continuum.signin;

import org.jspecify.annotations.Nullable;

/** The page somebody wanted before they had to sign in. Only ever a page of ours: anything else leads to the start page. */
final class Next {

    private Next() {}

    static String page(@Nullable String wanted) {
        return isOurs(wanted) ? wanted : "/";
    }

    static boolean isOurs(@Nullable String wanted) {
        return wanted != null && wanted.length() < 500 && wanted.matches("/([\\w\\-.~%=&?+,:/]*)")
                && !wanted.startsWith("//") && !wanted.startsWith("/sign-");
    }
}
