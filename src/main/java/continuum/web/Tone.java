package continuum.web;

import java.util.Locale;

/** The colour of a status. Words always stand beside it, so that it is never told by colour alone. */
public enum Tone {
    /** Past its date. */
    LATE,
    /** Its date is near, or it needs care. */
    SOON,
    /** Done, or in time. */
    OK,
    /** Under way. */
    INFO,
    /** Nothing to do. */
    QUIET;

    /** The CSS class of this tone. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
