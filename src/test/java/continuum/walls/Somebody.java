package continuum.walls;

import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser, and what they have to do with the record.
 *
 * @param role nothing for somebody who has not signed in, or not chosen a role
 */
record Somebody(@Nullable Role role, Tie tie, @Nullable SignedIn signedIn) {

    /** What somebody has to do with the record that is opened. */
    enum Tie {
        /** It is theirs: their area's, their school's, their team's, their panel's, their own child's. */
        THEIRS("to whom it belongs"),
        /** Of the same authority, but another school, team, panel or family. */
        STRANGER("of the same area, who has nothing to do with it"),
        /** It was theirs until yesterday. */
        FORMER("who had to do with it until yesterday"),
        /** Of another authority. */
        ELSEWHERE("of another area"),
        /** Of another authority, where somebody gave them a role for the very party to whom it belongs. */
        PRETENDER("of another area, acting for the same party"),
        /** Their role ended yesterday, and they kept a page open. */
        LEFT("who left yesterday"),
        /** Signed in, but has not chosen in which role. */
        UNDECIDED("signed in without a role"),
        /** Not signed in. */
        NOBODY("not signed in");

        private final String words;

        Tie(String words) {
            this.words = words;
        }
    }

    static Somebody of(Viewer viewer, Tie tie) {
        return new Somebody(viewer.role(), tie,
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, Instant.now(), true));
    }

    Viewer viewer() {
        return signedIn.viewer();
    }

    @Override
    public String toString() {
        return role == null ? "somebody " + tie.words : role.code() + " " + tie.words;
    }
}
