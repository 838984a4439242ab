package continuum.web;

import org.jspecify.annotations.Nullable;

/** One thing to do in a task list. Without an address it can't be started yet. */
public record Task(String name, @Nullable String hint, @Nullable String href, String status, Tone tone) {

    public static Task done(String name, String href) {
        return new Task(name, null, href, "Completed", Tone.OK);
    }

    public static Task toDo(String name, String href) {
        return new Task(name, null, href, "Not started", Tone.INFO);
    }

    public static Task begun(String name, String href) {
        return new Task(name, null, href, "In progress", Tone.SOON);
    }

    /** @param why what must be done first */
    public static Task notYet(String name, String why) {
        return new Task(name, why, null, "Cannot start yet", Tone.QUIET);
    }

    public Task withHint(String hint) {
        return new Task(name, hint, href, status, tone);
    }
}
