package continuum.people;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child to put on the register, with everything that is known of them.
 *
 * <pre>{@code
 * NewChild.of(Details.of("Amara", "Okafor", born))
 *     .withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"))
 *     .withEnrolments(new Enrolment(school, firstDay))
 *     .withAdults(new NewAdult(Adult.named("Ngozi", "Okafor"), Tie.parent(Relationship.MOTHER, 1, born), null))
 * }</pre>
 *
 * @param id the identifier it will have
 */
public record NewChild(ChildId id, Details details, List<OtherName> otherNames, List<Identifier> identifiers,
        @Nullable Address address, List<Enrolment> enrolments, List<SenStatus> sen, List<CareSpell> care,
        List<NewAdult> adults, List<Consent> consents) {

    public static NewChild of(Details details) {
        return new NewChild(ChildId.create(), details, List.of(), List.of(), null, List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** Only a name and a birth date. */
    public static NewChild named(String givenName, String familyName, @Nullable LocalDate birthDate) {
        return of(Details.of(givenName, familyName, birthDate));
    }

    /** The same child under an identifier made elsewhere, so that a seeded area is the same every time. */
    public NewChild withId(ChildId id) {
        return new NewChild(id, details, otherNames, identifiers, address, enrolments, sen, care, adults, consents);
    }

    public NewChild withOtherNames(OtherName... names) {
        return new NewChild(id, details, List.of(names), identifiers, address, enrolments, sen, care, adults, consents);
    }

    public NewChild withIdentifiers(Identifier... numbers) {
        return withIdentifiers(List.of(numbers));
    }

    public NewChild withIdentifiers(List<Identifier> numbers) {
        return new NewChild(id, details, otherNames, numbers, address, enrolments, sen, care, adults, consents);
    }

    public NewChild withAddress(@Nullable Address home) {
        return new NewChild(id, details, otherNames, identifiers, home, enrolments, sen, care, adults, consents);
    }

    public NewChild withEnrolments(Enrolment... rolls) {
        return withEnrolments(List.of(rolls));
    }

    public NewChild withEnrolments(List<Enrolment> rolls) {
        return new NewChild(id, details, otherNames, identifiers, address, rolls, sen, care, adults, consents);
    }

    public NewChild withSen(SenStatus... statuses) {
        return withSen(List.of(statuses));
    }

    public NewChild withSen(List<SenStatus> statuses) {
        return new NewChild(id, details, otherNames, identifiers, address, enrolments, statuses, care, adults,
                consents);
    }

    public NewChild withCare(CareSpell... spells) {
        return new NewChild(id, details, otherNames, identifiers, address, enrolments, sen, List.of(spells), adults,
                consents);
    }

    public NewChild withAdults(NewAdult... around) {
        return withAdults(List.of(around));
    }

    public NewChild withAdults(List<NewAdult> around) {
        return new NewChild(id, details, otherNames, identifiers, address, enrolments, sen, care, around, consents);
    }

    public NewChild withConsents(Consent... agreed) {
        return new NewChild(id, details, otherNames, identifiers, address, enrolments, sen, care, adults,
                List.of(agreed));
    }
}
