package continuum.people;

import java.util.List;

/** Everything the register says of one child, as one viewer may know it, for the People page. */
public record RegisterEntry(Child child, List<OtherName> otherNames, List<Identifier> identifiers,
        List<Address> addresses, List<Place> places, List<SenStatus> sen, List<CareSpell> care,
        List<Responsible> adults, List<Consent> consents, List<Joined> joined) {

    /** On the roll of a setting, with its name. */
    public record Place(String name, Enrolment roll) {}
}
