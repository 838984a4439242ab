package continuum.access;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: somebody signed in, acting in one role for one party; or the system itself, for work that no person
 * asked for.
 *
 * @param membership the membership under which they act; none for the system
 * @param party the setting, team or person for which they act, if the role has one
 * @param partyName that party's name, for the page header
 */
public record Viewer(@Nullable AccountId account, String name, @Nullable Role role, AuthorityId authority,
        @Nullable UUID membership, @Nullable UUID party, String partyName) implements Serializable {

    /** The system at work for an authority: importing, generating, reminding. {@code what} stands in the history. */
    public static Viewer system(AuthorityId authority, String what) {
        return new Viewer(null, what, null, authority, null, null, "");
    }

    public boolean isSystem() {
        return role == null;
    }

    public boolean may(May what) {
        return role == null || role.may(what);
    }

    /** Refuses, as if the page did not exist, what the role may not do. */
    public void must(May what) {
        if (!may(what)) {
            throw new NotAllowed(what);
        }
    }

    /** The role as people say it. */
    public String roleWords() {
        return role == null ? "the system" : role.words();
    }

    /** The first wall: what a query of this viewer may return. */
    public Scope scope() {
        return new Scope(this);
    }
}
