package continuum.papers;

import continuum.people.Address;
import continuum.people.Child;
import continuum.people.ContactNeed;
import continuum.people.ContactNeeds;
import continuum.people.DecisionMaker;
import continuum.people.Responsible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a letter about a child may go to somebody: they have to do with that very child today, may be told, and their
 * address may stand in a letter. Judged when a letter is written; {@link ReleaseGate} judges again before
 * it leaves.
 *
 * @param id whose it is, for the list of their own letters
 * @param lines their address, a line each; empty when it is restricted or not known
 */
record RightRecipient(String kind, @Nullable UUID id, String name, List<String> lines,
        boolean largePrint) {

    /**
     * An adult of the child's family.
     *
     * @param around everybody around the child today
     */
    static RightRecipient adult(Recipient.Adult to, Child child, List<Responsible> around, LocalDate today) {
        var responsible = around.stream()
                .filter(one -> one.adult().id().equals(to.person()))
                .findFirst()
                .orElseThrow(() -> new LetterRefused(
                        "This person has nothing to do with %s today, so no letter about the child goes to them. Check who stands beside the child"
                                .formatted(child.name())));
        if (!responsible.mayBeTold()) {
            throw new LetterRefused("%s may not be told anything about %s, so no letter goes to them"
                    .formatted(responsible.name(), child.name()));
        }
        if (!responsible.mayBeWrittenTo(today)) {
            throw new LetterRefused(
                    "%s is not one of %s's family today. Write to professionals at their office"
                            .formatted(responsible.name(), child.name()));
        }
        var address = responsible.address();
        var restricted = responsible.addressRestricted() || address != null && address.isRestricted();
        return new RightRecipient("adult", to.person().value(), responsible.name(), lines(address, restricted),
                largePrint(responsible.adult().contactNeeds()));
    }

    /** The young person, whose own the rights are from the end of compulsory school age. */
    static RightRecipient youngPerson(Child child, List<Address> addresses, LocalDate today) {
        if (!child.isYoungPerson(today)) {
            throw new LetterRefused(
                    "%s is still of compulsory school age or younger, so the letter goes to a parent or carer"
                            .formatted(child.name()));
        }
        var address = addresses.stream().filter(home -> !home.from().isAfter(today)).findFirst().orElse(null);
        var restricted = child.addressRestricted() || address != null && address.isRestricted();
        return new RightRecipient("young-person", child.id().value(), child.name(), lines(address, restricted),
                largePrint(child.contactNeeds()));
    }

    /**
     * A school or service.
     *
     * @param parties the settings, teams and services that have to do with the child today
     */
    static RightRecipient body(Recipient.Body to, Child child, Set<UUID> parties) {
        if (!parties.contains(to.party())) {
            throw new LetterRefused("%s has nothing to do with %s today, so no letter about the child goes there"
                    .formatted(to.name(), child.name()));
        }
        return new RightRecipient("body", to.party(), to.name(), to.lines(), false);
    }

    /**
     * The office of a body that the law says must have notice of every case.
     *
     * @param named the offices that the authority has named
     */
    static RightRecipient office(Recipient.Office to, List<Office> named) {
        var office = named.stream()
                .filter(one -> one.kind() == to.kind())
                .findFirst()
                .orElseThrow(() -> new LetterRefused(
                        "No office is named for %s. An administrator names it under Letterhead"
                                .formatted(to.kind().words())));
        return new RightRecipient(office.kind().code(), null, office.name(), Letterhead.lines(office.address()),
                false);
    }

    /** Family, and not a school or a service. */
    boolean isFamily() {
        return kind.equals("adult") || kind.equals("young-person");
    }

    /** A notice with rights goes to whoever holds them. */
    void mustHold(DecisionMaker rights, Child child) {
        switch (rights) {
            case DecisionMaker.YoungPerson _ when !kind.equals("young-person") -> throw new LetterRefused(
                    "The right to disagree is %s's own now, so the notice goes to them. Others can have a letter without it"
                            .formatted(child.name()));
            case DecisionMaker.Alternative(var person, _) when !person.value().equals(id) -> throw new LetterRefused(
                    "Somebody else acts for %s in this decision, so the notice goes to that person"
                            .formatted(child.name()));
            case DecisionMaker.YoungPerson _,DecisionMaker.Alternative _ -> {
            }
            case DecisionMaker.Parents _,DecisionMaker.ParentsForYoungPerson _ -> {
                if (!kind.equals("adult")) {
                    throw new LetterRefused(
                            "The right to disagree is the parent's, so the notice goes to a parent or carer");
                }
            }
        }
    }

    private static List<String> lines(@Nullable Address address, boolean restricted) {
        if (address == null || restricted) {
            return List.of();
        }
        var lines = new ArrayList<>(Letterhead.lines(address.lines()));
        if (address.postcode() != null) {
            lines.add(address.postcode());
        }
        return List.copyOf(lines);
    }

    private static boolean largePrint(ContactNeeds needs) {
        return needs.needs().contains(ContactNeed.LARGE_PRINT);
    }
}
