package continuum.people;

import continuum.access.Seals;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.CompulsorySchoolAge;
import continuum.calendar.YearGroup;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child or young person as the register knows them today.
 *
 * @param nameUsed the whole name they go by
 * @param birthDate nothing while it is not known
 * @param birthExpected not born yet: the birth date is the expected one
 * @param setting where they are on roll today, the latest if there are two
 * @param settingName what that setting is called, if this viewer's register of settings holds it
 * @param placingAuthority the authority that looks after them, if one does
 * @param addressRestricted whether only the authority's own staff may know where they live
 * @param standing whether the record is sealed, and how it is open to this viewer
 * @param version for saving: it must still be the same
 */
public record Child(ChildId id, AuthorityId authority, String givenName, String familyName, String nameUsed,
        @Nullable LocalDate birthDate, boolean birthExpected, @Nullable LocalDate diedOn, @Nullable String sex,
        @Nullable String ethnicity, @Nullable String firstLanguage, @Nullable SettingId setting,
        @Nullable String settingName, SenProvision sen,
        @Nullable String primaryNeed, @Nullable String secondaryNeed, @Nullable String neighbourhood,
        @Nullable String placingAuthority, boolean addressRestricted, ContactNeeds contactNeeds, @Nullable String upn,
        @Nullable String upnUnknown, Seals.Standing standing, int version) {

    /** The name to call them by. */
    public String name() {
        return nameUsed;
    }

    /** Full years on this day; nothing while the birth date is not known or lies ahead. */
    public @Nullable Integer age(LocalDate on) {
        return birthDate == null || birthExpected || birthDate.isAfter(on)
                ? null
                : Period.between(birthDate, on).getYears();
    }

    /** The year of school their age puts them in, if the birth date is known. */
    public @Nullable YearGroup yearGroup(LocalDate on) {
        return birthDate == null ? null : YearGroup.on(on, birthDate);
    }

    /** Whether they are over compulsory school age and under 25, so that the rights in a plan are theirs. */
    public boolean isYoungPerson(LocalDate on) {
        return birthDate != null && CompulsorySchoolAge.isYoungPerson(birthDate, on);
    }

    public boolean isLookedAfter() {
        return placingAuthority != null;
    }

    /** What one must know before writing or calling, in a few words each. */
    public List<String> alerts() {
        var alerts = new ArrayList<String>();
        if (diedOn != null) {
            alerts.add("Has died");
        }
        if (addressRestricted) {
            alerts.add("Address restricted");
        }
        if (isLookedAfter()) {
            alerts.add("Looked after");
        }
        alerts.addAll(contactNeeds.inWords());
        return alerts;
    }

    /** What the form about the child changes. */
    public Details details() {
        return new Details(givenName, familyName, nameUsed, birthDate, birthExpected, sex, ethnicity, firstLanguage,
                contactNeeds, upnUnknown);
    }
}
