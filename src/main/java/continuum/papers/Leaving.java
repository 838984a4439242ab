package continuum.papers;

import org.jspecify.annotations.Nullable;

/**
 * A letter that waits to leave, and what the gate says of it today.
 *
 * @param childName whom it is about
 * @param way how it would reach its recipient
 * @param email where whoever it is for is told that it is there, when they read their letters on their page
 * @param stop why it may not leave; nothing when it may
 */
public record Leaving(WrittenLetter letter, String childName, WrittenLetter.Way way, @Nullable String email,
        @Nullable Stop stop) {

    /** Why a letter may not leave, and what to do about it. */
    public record Stop(String why, String todo) {

        /** Both in one. */
        public String words() {
            return why + ". " + todo;
        }
    }

    public boolean mayLeave() {
        return stop == null;
    }
}
