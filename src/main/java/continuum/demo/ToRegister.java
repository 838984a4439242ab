package continuum.demo;

import continuum.area.SettingId;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.CareSpell;
import continuum.people.ContactNeed;
import continuum.people.ContactNeeds;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.Identifier;
import continuum.people.IdentifierKind;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.OtherName;
import continuum.people.Relationship;
import continuum.people.SenProvision;
import continuum.people.SenStatus;
import continuum.people.Tie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says of an invented family what the register wants to know. */
final class ToRegister {

    private final Map<Provider, SettingId> settings;

    ToRegister(Map<Provider, SettingId> settings) {
        this.settings = settings;
    }

    /** The children of a household. The adults' address comes with the eldest. */
    Stream<NewChild> children(Household home) {
        return home.pupils().stream().map(pupil -> child(home, pupil, pupil == home.pupils().getFirst()));
    }

    private NewChild child(Household home, Pupil pupil, boolean first) {
        var address = address(home, pupil);
        var adults = new ArrayList<NewAdult>();
        for (int i = 0; i < home.carers().size(); i++) {
            var carer = home.carers().get(i);
            adults.add(new NewAdult(adult(carer), tie(carer, i + 1, pupil),
                    first && carer.livesWith() ? address : null));
        }
        return NewChild.of(details(pupil))
                .withId(pupil.id())
                .withOtherNames(pupil.usedName().equals(pupil.givenName())
                        ? new OtherName[0]
                        : new OtherName[]{new OtherName(pupil.usedName(), pupil.familyName(), false, null)})
                .withIdentifiers(identifiers(pupil))
                .withAddress(address)
                .withEnrolments(pupil.provider() == null
                        ? List.of()
                        : List.of(new Enrolment(settings.get(pupil.provider()), pupil.onRollFrom())))
                .withSen(pupil.sen().stream().map(ToRegister::sen).toList())
                .withCare(pupil.lookedAfterFrom() == null
                        ? new CareSpell[0]
                        : new CareSpell[]{new CareSpell(Aldermere.LA_CODE, pupil.lookedAfterFrom(), null)})
                .withAdults(adults);
    }

    private static Details details(Pupil pupil) {
        return new Details(pupil.givenName(), pupil.familyName(), pupil.name(), pupil.born(), false, pupil.sex(),
                pupil.ethnicity(), pupil.language(), ContactNeeds.NONE, pupil.noUpn());
    }

    private static Address address(Household home, Pupil pupil) {
        var from = pupil.lookedAfterFrom() == null ? pupil.born() : pupil.lookedAfterFrom();
        return new Address(home.address(), home.postcode(), home.neighbourhood().name(), home.restricted(), from);
    }

    private static List<Identifier> identifiers(Pupil pupil) {
        var numbers = new ArrayList<Identifier>();
        if (pupil.upn() != null) {
            numbers.add(Identifier.of(IdentifierKind.UPN, pupil.upn()));
        }
        if (pupil.nhs() != null) {
            numbers.add(Identifier.of(IdentifierKind.NHS, pupil.nhs()));
        }
        if (pupil.uln() != null) {
            numbers.add(Identifier.of(IdentifierKind.ULN, pupil.uln()));
        }
        return numbers;
    }

    private static SenStatus sen(Pupil.Spell spell) {
        return new SenStatus(spell.plan() ? SenProvision.PLAN : SenProvision.SUPPORT, spell.primaryNeed(),
                spell.secondaryNeed(), spell.from());
    }

    private static Adult adult(Carer carer) {
        var needs = EnumSet.noneOf(ContactNeed.class);
        if (carer.interpreter() != null) {
            needs.add(ContactNeed.INTERPRETER);
        }
        if (carer.largePrint()) {
            needs.add(ContactNeed.LARGE_PRINT);
        }
        return new Adult(carer.id(), carer.givenName(), carer.familyName(), "", carer.email(), carer.telephone(),
                new ContactNeeds(needs, carer.interpreter(), ""));
    }

    private static Tie tie(Carer carer, int order, Pupil pupil) {
        var from = carer.relation() == Carer.Relation.FOSTER_CARER && pupil.lookedAfterFrom() != null
                ? pupil.lookedAfterFrom()
                : pupil.born();
        var notTold = carer.mayNotBeTold() == null
                ? null
                : new NotTold(carer.mayNotBeTold(), "Family court", from.plusDays(30));
        return new Tie(Relationship.valueOf(carer.relation().name()), carer.parentalResponsibility(), carer.livesWith(),
                notTold, order, from, null);
    }
}
