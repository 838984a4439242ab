package continuum.people;

import java.util.Arrays;
import java.util.List;

/** What a child gets for special educational needs. The last three ended with the law of 2014 and stand in old records. */
public enum SenProvision {
    NONE("N", "No special educational need"),
    SUPPORT("K", "SEN support"),
    PLAN("E",
            "Education, health and care plan"),
    STATEMENT("S", "Statement of SEN"),
    SCHOOL_ACTION("A",
            "School Action"),
    SCHOOL_ACTION_PLUS("P", "School Action Plus");

    private final String code;
    private final String words;

    SenProvision(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Those that can be recorded today. */
    public static List<SenProvision> current() {
        return List.of(NONE, SUPPORT, PLAN);
    }

    /** @throws IllegalArgumentException when there is no such code */
    public static SenProvision of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no SEN provision " + code));
    }
}
