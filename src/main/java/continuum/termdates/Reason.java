package continuum.termdates;

import continuum.web.Typed;

/** Why the calendar is changed: asked on every form, because lawful dates rest on it. */
final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    static String typed(Typed typed) {
        typed.need("reason", "Enter why you make this change");
        typed.atMost(LONGEST, "reason", "The reason");
        return typed.text("reason");
    }
}
