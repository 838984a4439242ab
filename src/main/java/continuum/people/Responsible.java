package continuum.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adult and what they are to one child, as this viewer may know them.
 *
 * @param id of the tie
 * @param address where they live, if it is known and this viewer may know it
 * @param addressId of the line that says so
 * @param addressRestricted whether the adult's address, known or not to this viewer, is kept from the other adults
 * @param version for saving: it must still be the same
 */
public record Responsible(UUID id, Adult adult, Tie tie, @Nullable Address address, @Nullable UUID addressId,
        boolean addressRestricted, int version) {

    public String name() {
        return adult.name();
    }

    public boolean mayBeTold() {
        return tie.mayBeTold();
    }

    public boolean hasParentalResponsibility() {
        return tie.parentalResponsibility();
    }

    /** Whether letters about the child may go to them: family, may be told, on this day. */
    public boolean mayBeWrittenTo(LocalDate on) {
        return tie.opensTheRecord() && tie.covers(on);
    }

    /** What a family member may know: all of themselves, of the others only who they are. */
    Responsible asSeenBy(@Nullable UUID person) {
        return adult.id().value().equals(person)
                ? this
                : new Responsible(id, adult.reachedAt(null, null).needing(ContactNeeds.NONE), new Tie(
                        tie.relationship(), tie.parentalResponsibility(), tie.livesWith(),
                        tie.mayBeTold() ? null : new NotTold("", "", tie.from()), tie.contactOrder(), tie.from(),
                        tie.to()), null, null, false, version);
    }
}
