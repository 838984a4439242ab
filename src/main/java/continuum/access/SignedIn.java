package continuum.access;

import continuum.area.AccountId;
import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in, and the membership under which they act now. Kept in the session.
 *
 * @param viewer nothing until one of several memberships is chosen
 * @param until the last day of that membership, if one is set
 * @param since when they signed in
 * @param provedTwice whether they gave more than a password
 * @param severalRoles whether they had another membership to change to when they chose this one
 */
public record SignedIn(AccountId account, String email, @Nullable Viewer viewer, @Nullable LocalDate until,
        Instant since, boolean provedTwice, boolean severalRoles) implements Principal, Serializable {

    /** A day's work; then one signs in again, however busy the session. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Somebody with this one membership, or none yet. */
    public SignedIn(AccountId account, String email, @Nullable Viewer viewer, @Nullable LocalDate until, Instant since,
            boolean provedTwice) {
        this(account, email, viewer, until, since, provedTwice, false);
    }

    @Override
    public String getName() {
        return account.toString();
    }

    /** Whether the session has lasted its time, or its membership has ended. */
    public boolean isOver(Instant now, LocalDate today) {
        return now.isAfter(since.plus(LONGEST)) || until != null && today.isAfter(until);
    }
}
