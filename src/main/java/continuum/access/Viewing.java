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
        return AS.isBound() ? Optional.of(AS.get()) : signedIn().map(SignedIn::viewer);
    }

    /** Who is signed in on this request, if anybody. */
    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
