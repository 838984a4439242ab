package continuum.consulting;

import continuum.settings.Kind;
import continuum.settings.Setting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the law makes of the family asking for a setting: it follows from the kind of setting. */
public enum Standing {
    /** A request under section 38(3) for a setting that is not mainstream. */
    REQUEST("A request for a particular setting", "Children and Families Act 2014, sections 38(3) and 39"),
    /** The same for a mainstream setting, where section 33 stands behind it. */
    MAINSTREAM_REQUEST("A request for a particular mainstream setting",
            "Children and Families Act 2014, sections 33, 38(3) and 39"),
    /** Any other setting: what the parent says is a representation, to be weighed. */
    REPRESENTATION("A representation about a setting that can’t be requested",
            "Education Act 1996, section 9; Children and Families Act 2014, section 40");

    /** Non-maintained special schools in the national register. */
    private static final String NON_MAINTAINED_SPECIAL = "8";
    private static final Set<Kind> MAINSTREAM = Set.of(Kind.MAINSTREAM, Kind.NURSERY, Kind.COLLEGE);
    private static final Set<Kind> OTHER_MAINTAINED = Set.of(Kind.SPECIAL, Kind.ALTERNATIVE, Kind.HOSPITAL);

    private final String words;
    private final String law;

    Standing(String words, String law) {
        this.words = words;
        this.law = law;
    }

    public String words() {
        return words;
    }

    public String law() {
        return law;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    /** Whether the setting must be named unless a ground of section 39(4) is made out. */
    public boolean isRequest() {
        return this != REPRESENTATION;
    }

    /**
     * Maintained schools and nurseries, academies, further education institutions and non-maintained special schools can
     * be requested; independent ones when they are approved under section 41.
     */
    public static Standing of(Setting setting) {
        if (MAINSTREAM.contains(setting.kind())) {
            return MAINSTREAM_REQUEST;
        }
        if (OTHER_MAINTAINED.contains(setting.kind()) || NON_MAINTAINED_SPECIAL.equals(setting.typeCode())
                || Boolean.TRUE.equals(setting.offer().section41())) {
            return REQUEST;
        }
        return REPRESENTATION;
    }
}
