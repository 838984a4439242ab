package continuum.people;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of line with a date that the register keeps, each of which may turn out to be a mistake. */
public enum Fact {
    NAME("name", "child_name", "another name"),
    NUMBER("number", "identifier", "a number"),
    ADDRESS("address", "child_address", "an address"),
    SETTING("setting", "enrolment", "a place on a roll"),
    SEN("sen", "sen_status", "SEN provision"),
    CARE("care", "care_spell", "a time in care"),
    CAPACITY("capacity", "capacity", "a finding about capacity"),
    ADULT_ADDRESS("adult-address", "adult_address", "an adult’s address");

    private final String code;
    private final String table;
    private final String words;

    Fact(String code, String table, String words) {
        this.code = code;
        this.table = table;
        this.words = words;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** "a time in care" */
    public String words() {
        return words;
    }

    String table() {
        return table;
    }

    static Optional<Fact> find(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code.equals(code)).findFirst();
    }
}
