package continuum.settings;

import continuum.area.SettingId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting as the register holds it today.
 *
 * @param version what the page was read from; a change names it, so that two people do not undo each other
 * @param typeCode the type of establishment in the national register, if it stands there
 * @param needs the types of need for which it says it provides (code set {@code sen_type})
 * @param neighbourhood the part of the area it counts to: as the authority said, else as its ward says
 * @param neighbourhoodSaid whether the authority said so itself
 * @param inArea whether it carries this authority's number; other areas' settings are kept for placements
 */
public record Setting(SettingId id, long version, Numbers numbers, String name, Kind kind, @Nullable String typeCode,
        Status status, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn, Phase phase,
        @Nullable Integer lowAge, @Nullable Integer highAge, Takes takes, Address address, @Nullable String phone,
        @Nullable String website, Offer offer, List<String> needs, Roll roll, @Nullable String trust,
        @Nullable String federation, Where where, @Nullable String neighbourhood, boolean neighbourhoodSaid,
        @Nullable String cluster, boolean inArea) {

    /** The national numbers. Any may be missing: a childminder has none. */
    public record Numbers(@Nullable String urn, @Nullable String laCode, @Nullable String establishmentNumber,
            @Nullable String ukprn) {

        /** The authority's three digits and the setting's four, such as {@code 356/2001}. */
        public @Nullable String laestab() {
            return laCode == null || establishmentNumber == null ? null : laCode + "/" + establishmentNumber;
        }
    }

    /** What it offers beside lessons; nothing where the register does not say. */
    public record Offer(@Nullable Boolean boarding, @Nullable Boolean nurseryClasses, @Nullable Boolean sixthForm,
            @Nullable Boolean section41, @Nullable String religiousCharacter) {}

    /** How many it holds, and how many were there when they were last counted, as the national register says. */
    public record Roll(@Nullable Integer capacity, @Nullable Integer pupils, @Nullable LocalDate countedOn,
            @Nullable Integer resourcedPlaces, @Nullable Integer resourcedOnRoll, @Nullable Integer unitPlaces,
            @Nullable Integer unitOnRoll) {}

    /** The ward and the LSOA it stands in, with the decile of deprivation (1 is the most deprived tenth of England). */
    public record Where(@Nullable String wardCode, @Nullable String wardName, @Nullable String lsoaCode,
            @Nullable Integer decile) {}

    /** "3 to 11", or nothing when the ages are not known. */
    public @Nullable String ages() {
        return Listed.ages(lowAge, highAge);
    }
}
