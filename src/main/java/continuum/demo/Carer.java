package continuum.demo;

import continuum.area.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An invented parent or carer.
 *
 * @param interpreter the language for which they need an interpreter, if any
 * @param largePrint whether they read large print
 * @param mayNotBeTold why they may not be told anything about the children; nothing when they may
 */
record Carer(PersonId id, String givenName, String familyName, Relation relation, boolean parentalResponsibility,
        boolean livesWith, String email, String telephone, @Nullable String interpreter, boolean largePrint,
        @Nullable String mayNotBeTold) {

    /** What a carer is to the children. */
    enum Relation {
        MOTHER,
        FATHER,
        STEP_PARENT,
        GRANDPARENT,
        FOSTER_CARER
    }

    String name() {
        return givenName + " " + familyName;
    }
}
