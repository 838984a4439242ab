package continuum.settings;

import java.util.List;

/**
 * What the register takes from a file of the national register: where it stands there, where it is kept, and how it is
 * read. Names of head teachers and grades of inspections stand there too; they are not taken.
 */
enum Fact {
    URN("urn", "URN", Rule.URN, "URN"),
    LA_CODE("la_code", "authority", Rule.LA, "LA (code)", "LA"),
    ESTABLISHMENT("establishment_number", "establishment number", Rule.ESTABLISHMENT, "EstablishmentNumber", "LAEstab"),
    UKPRN("ukprn", "UKPRN", Rule.UKPRN, "UKPRN"),
    NAME("name", "name", Rule.NAME, "EstablishmentName", "SchoolName"),
    TYPE("type_code", "type", Rule.TYPE, "TypeOfEstablishment (code)"),
    KIND("kind", "kind", Rule.KIND, "TypeOfEstablishment (code)"),
    GROUP("group_code", "group of types", Rule.TYPE, "EstablishmentTypeGroup (code)"),
    STATUS("status", "status", Rule.STATUS, "EstablishmentStatus (code)"),
    OPENED("opened_on", "opening date", Rule.DATE, "OpenDate"),
    CLOSED("closed_on", "closing date", Rule.DATE, "CloseDate"),
    PHASE("phase", "phase", Rule.PHASE, "PhaseOfEducation (code)"),
    LOW_AGE("low_age", "youngest age", Rule.AGE, "StatutoryLowAge"),
    HIGH_AGE("high_age", "oldest age", Rule.AGE, "StatutoryHighAge"),
    TAKES("takes", "boys or girls", Rule.TAKES, "Gender (code)"),
    BOARDING("boarding", "boarding", Rule.YES_NO, "Boarders (name)"),
    NURSERY("nursery_classes", "nursery classes", Rule.YES_NO, "NurseryProvision (name)"),
    SIXTH_FORM("sixth_form", "sixth form", Rule.YES_NO, "OfficialSixthForm (name)"),
    FAITH("religious_character", "religious character", Rule.TEXT, "ReligiousCharacter (name)"),
    SECTION_41("section_41", "section 41 approval", Rule.YES_NO, "Section41Approved (name)"),
    NEEDS("needs", "types of need", Rule.NEED, "SEN1 (name)", "SEN2 (name)", "SEN3 (name)", "SEN4 (name)",
            "SEN5 (name)", "SEN6 (name)", "SEN7 (name)", "SEN8 (name)", "SEN9 (name)", "SEN10 (name)", "SEN11 (name)",
            "SEN12 (name)", "SEN13 (name)"),
    CAPACITY("capacity", "capacity", Rule.COUNT, "SchoolCapacity"),
    PUPILS("pupils", "number of pupils", Rule.COUNT, "NumberOfPupils"),
    COUNTED("pupils_counted_on", "day the pupils were counted", Rule.DATE, "CensusDate"),
    FREE_MEALS("fsm_percent", "share with free school meals", Rule.PERCENT, "PercentageFSM"),
    TRUST_CODE("trust_code", "trust's number", Rule.TEXT, "Trusts (code)"),
    TRUST("trust_name", "trust", Rule.TEXT, "Trusts (name)"),
    FEDERATION("federation", "federation", Rule.TEXT, "Federations (name)"),
    RESOURCED("resourced_type", "resourced provision", Rule.TEXT, "TypeOfResourcedProvision (name)"),
    RESOURCED_ON_ROLL("resourced_on_roll", "pupils in resourced provision", Rule.COUNT, "ResourcedProvisionOnRoll"),
    RESOURCED_PLACES("resourced_places", "places in resourced provision", Rule.COUNT, "ResourcedProvisionCapacity"),
    UNIT_ON_ROLL("unit_on_roll", "pupils in the SEN unit", Rule.COUNT, "SenUnitOnRoll"),
    UNIT_PLACES("unit_places", "places in the SEN unit", Rule.COUNT, "SenUnitCapacity"),
    STREET("street", "street", Rule.TEXT, "Street"),
    LOCALITY("locality", "locality", Rule.TEXT, "Locality"),
    TOWN("town", "town", Rule.TEXT, "Town"),
    COUNTY("county", "county", Rule.TEXT, "County (name)"),
    POSTCODE("postcode", "postcode", Rule.POSTCODE, "Postcode"),
    PHONE("phone", "telephone", Rule.PHONE, "TelephoneNum"),
    WEBSITE("website", "website", Rule.TEXT, "SchoolWebsite"),
    WARD("ward_code", "ward", Rule.AREA_CODE, "AdministrativeWard (code)"),
    LSOA("lsoa_code", "LSOA", Rule.AREA_CODE, "LSOA (code)"),
    EASTING("easting", "easting", Rule.METRES, "Easting"),
    NORTHING("northing", "northing", Rule.METRES, "Northing");

    private final String column;
    private final String words;
    private final Rule rule;
    private final List<String> headers;

    Fact(String column, String words, Rule rule, String... headers) {
        this.column = column;
        this.words = words;
        this.rule = rule;
        this.headers = List.of(headers);
    }

    /** The column of {@code settings.setting}. */
    String column() {
        return column;
    }

    /** As people say it. */
    String words() {
        return words;
    }

    Rule rule() {
        return rule;
    }

    /** What the column is called in the files; any of several layouts. */
    List<String> headers() {
        return headers;
    }

    /** Whether a row without it is no row. */
    boolean isNeeded() {
        return this == URN || this == NAME || this == LA_CODE || this == STATUS;
    }

    /** What is stored when a file knows nothing of it; null for nothing. */
    String otherwise() {
        return switch (this) {
            case KIND -> Kind.OTHER.code();
            case STATUS -> Status.OPEN.code();
            case PHASE -> Phase.NONE.code();
            case TAKES -> Takes.NOT_KNOWN.code();
            case NEEDS -> "{}";
            default -> null;
        };
    }
}
