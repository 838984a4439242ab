package continuum.people;

import continuum.access.Relations;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.PersonId;
import continuum.area.Rows;
import continuum.calendar.CompulsorySchoolAge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes children with everything around them: one or a quarter of a million, a few thousand at a time. */
final class Intake {

    private static final int AT_ONCE = 2_000;

    private final AuthorityId authority;
    private final LocalDate today;
    private final DataSource database;
    private final Relations relations;

    private final Rows children = Rows.of("people.child", "authority_id", "child_id", "given_name", "family_name",
            "name_used", "birth_date", "birth_expected", "sex", "ethnicity", "first_language", "contact_needs",
            "contact_language", "contact_note", "upn_unknown", "address_restricted");
    private final Rows names = Rows.of("people.child_name", "authority_id", "child_id", "id", "given_name",
            "family_name", "kind", "until");
    private final Rows identifiers = Rows.of("people.identifier", "authority_id", "child_id", "id", "kind", "value",
            "problem");
    private final Rows addresses = Rows.of("people.child_address", "authority_id", "child_id", "id", "lines",
            "postcode", "neighbourhood", "restricted", "restricted_reason", "from_on");
    private final Rows enrolments = Rows.of("people.enrolment", "authority_id", "child_id", "id", "setting_id",
            "status", "from_on", "to_on");
    private final Rows sen = Rows.of("people.sen_status", "authority_id", "child_id", "id", "provision",
            "primary_need", "secondary_need", "from_on");
    private final Rows care = Rows.of("people.care_spell", "authority_id", "child_id", "id", "placing_authority",
            "from_on", "to_on");
    private final Rows adults = Rows.of("people.adult", "authority_id", "person_id", "given_name", "family_name",
            "organisation", "email", "telephone", "contact_needs", "contact_language", "contact_note",
            "address_restricted").keepExisting();
    private final Rows adultAddresses = Rows.of("people.adult_address", "authority_id", "person_id", "id", "lines",
            "postcode", "restricted", "restricted_reason", "from_on");
    private final Rows ties = Rows.of("people.responsible", "authority_id", "child_id", "id", "person_id",
            "relationship", "parental_responsibility", "lives_with", "may_be_told", "not_told_reason",
            "not_told_decided_by", "not_told_decided_on", "contact_order", "from_on", "to_on");
    private final Rows consents = Rows.of("people.consent", "authority_id", "child_id", "id", "purpose", "shared_with",
            "basis", "given", "given_by", "from_on", "expires_on", "withdrawn_on", "note");
    private final Rows capacities = Rows.of("people.capacity", "authority_id", "child_id", "id", "decision", "lacks",
            "representative", "acts_as", "assessed_by", "from_on", "to_on");
    private final List<Relations.Relation> seenBy = new ArrayList<>();

    Intake(AuthorityId authority, LocalDate today, DataSource database, Relations relations) {
        this.authority = authority;
        this.today = today;
        this.database = database;
        this.relations = relations;
    }

    Intake add(NewChild child) {
        var id = child.id();
        var says = child.details();
        var home = child.address();
        children.add(authority, id, says.givenName(), says.familyName(), says.nameUsed(), says.birthDate(),
                says.birthExpected(), says.sex(), says.ethnicity(), says.firstLanguage(), says.contactNeeds().codes(),
                says.contactNeeds().language(), says.contactNeeds().note(), says.upnUnknown(),
                home != null && home.isRestricted());
        child.otherNames().forEach(name -> add(id, name));
        child.identifiers().forEach(number -> add(id, number));
        if (home != null) {
            add(id, home);
        }
        child.enrolments().forEach(roll -> add(id, roll));
        child.sen().forEach(status -> add(id, status));
        child.care().forEach(spell -> add(id, spell));
        child.adults().forEach(adult -> add(id, adult));
        child.consents().forEach(consent -> add(id, consent));
        if (says.birthDate() != null && !says.birthExpected()) {
            var own = CompulsorySchoolAge.endsOn(says.birthDate()).plusDays(1);
            relate(id, id.value(), Relations.Kind.SELF, own, null);
        }
        if (children.size() >= AT_ONCE) {
            write();
        }
        return this;
    }

    Intake add(ChildId child, OtherName name) {
        names.add(authority, child, Identifiers.next(), name.givenName(), name.familyName(),
                name.former() ? "former" : "also", name.until());
        return this;
    }

    Intake add(ChildId child, Identifier number) {
        identifiers.add(authority, child, Identifiers.next(), number.kind().code(), number.value(), number.problem());
        return this;
    }

    Intake add(ChildId child, Address home) {
        addresses.add(authority, child, Identifiers.next(), home.lines(), home.postcode(), home.neighbourhood(),
                home.isRestricted(), home.restrictedReason(), home.from());
        return this;
    }

    Intake add(ChildId child, Enrolment roll) {
        enrolments.add(authority, child, Identifiers.next(), roll.setting(), roll.status(), roll.from(), roll.to());
        relate(child, roll.setting().value(), Relations.Kind.ATTENDS, roll.from(), roll.to());
        return this;
    }

    Intake add(ChildId child, SenStatus status) {
        sen.add(authority, child, Identifiers.next(), status.provision().code(), status.primaryNeed(),
                status.secondaryNeed(), status.from());
        return this;
    }

    Intake add(ChildId child, CareSpell spell) {
        care.add(authority, child, Identifiers.next(), spell.placingAuthority(), spell.from(), spell.to());
        return this;
    }

    Intake add(ChildId child, Consent consent) {
        consents.add(authority, child, consent.id(), consent.purpose(), consent.sharedWith(), consent.basis().code(),
                consent.given(), consent.givenBy(), consent.from(), consent.expires(), consent.withdrawn(),
                consent.note());
        return this;
    }

    Intake add(ChildId child, Capacity finding) {
        capacities.add(authority, child, Identifiers.next(), finding.decision(), finding.lacks(),
                finding.representative(), finding.actsAs() == null ? null : finding.actsAs().code(),
                finding.assessedBy(), finding.from(), finding.to());
        return this;
    }

    Intake add(ChildId child, NewAdult newcomer) {
        var adult = newcomer.adult();
        var home = newcomer.address();
        adults.add(authority, adult.id(), adult.givenName(), adult.familyName(), adult.organisation(), adult.email(),
                adult.telephone(), adult.contactNeeds().codes(), adult.contactNeeds().language(),
                adult.contactNeeds().note(), home != null && home.isRestricted());
        if (home != null) {
            add(adult.id(), home);
        }
        return add(child, adult.id(), newcomer.tie());
    }

    Intake add(PersonId adult, Address home) {
        adultAddresses.add(authority, adult, Identifiers.next(), home.lines(), home.postcode(), home.isRestricted(),
                home.restrictedReason(), home.from());
        return this;
    }

    /** An adult who is on the register already. */
    Intake add(ChildId child, PersonId adult, Tie tie) {
        var notTold = tie.notTold();
        ties.add(authority, child, Identifiers.next(), adult, tie.relationship().code(), tie.parentalResponsibility(),
                tie.livesWith(), tie.mayBeTold(), notTold == null ? null : notTold.reason(),
                notTold == null ? null : notTold.decidedBy(), notTold == null ? null : notTold.decidedOn(),
                tie.contactOrder(), tie.from(), tie.to());
        if (tie.opensTheRecord()) {
            relate(child, adult.value(), Relations.Kind.PARENT, tie.from(), tie.to());
        }
        return this;
    }

    private void relate(ChildId child, java.util.UUID party, Relations.Kind kind, LocalDate from,
            @Nullable LocalDate to) {
        if (to == null || !to.isBefore(today)) {
            seenBy.add(new Relations.Relation(child, party, kind, from, to));
        }
    }

    /**
     * Writes what was added since the last time. Relations come first, so that whoever may see the children sees them from
     * the first row on; then the children, to whom the rest refers.
     */
    void write() {
        relations.addAll(authority, seenBy);
        seenBy.clear();
        for (var rows : List.of(children, names, identifiers, addresses, enrolments, sen, care, adults, adultAddresses,
                ties, consents, capacities)) {
            rows.write(database);
        }
    }
}
