package continuum.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * On whose behalf the current thread works, for the second wall: each transaction tells the database who is looking
 * before anything else. A thread without a viewer sees no row.
 */
public final class Viewing {

    private static final ScopedValue<Viewer> AS = ScopedValue.newInstance();

    private Viewing() {}

    /** Does something as this viewer: background work, commands, and pages that need no sign-in. */
    public static <T> T as(Viewer viewer, Supplier<T> work) {
        return ScopedValue.where(AS, viewer).call(work::get);
    }

    /** Does something as this viewer. */
    public static void as(Viewer viewer, Runnable work) {
        ScopedValue.where(AS, viewer).run(work);
    }

    /** Who is looking, if anybody. */
    public static Optional<Viewer> now() {
        if (AS.isBound()) {
            return Optional.of(AS.get());
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedIn person
                ? Optional.ofNullable(person.viewer())
                : Optional.empty();
    }
}
