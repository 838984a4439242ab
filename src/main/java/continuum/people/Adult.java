package continuum.people;

import continuum.area.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A parent, a carer, another adult or a professional.
 *
 * @param organisation where a professional works; empty for family
 */
public record Adult(PersonId id, String givenName, String familyName, String organisation, @Nullable String email,
        @Nullable String telephone, ContactNeeds contactNeeds) {

    /** Somebody new, of whom only the name is known yet. */
    public static Adult named(String givenName, String familyName) {
        return new Adult(PersonId.create(), givenName, familyName, "", null, null, ContactNeeds.NONE);
    }

    public Adult reachedAt(@Nullable String email, @Nullable String telephone) {
        return new Adult(id, givenName, familyName, organisation, email, telephone, contactNeeds);
    }

    public Adult workingFor(String organisation) {
        return new Adult(id, givenName, familyName, organisation, email, telephone, contactNeeds);
    }

    public Adult needing(ContactNeeds needs) {
        return new Adult(id, givenName, familyName, organisation, email, telephone, needs);
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
