package continuum.plans;

import java.util.List;

/** The sections of a plan (SEND Regulations 2014, regulation 12). */
public enum Section {
    A("The views, interests and aspirations of the child and the parents, or of the young person"),
    B("Special educational needs"),
    C("Health needs related to the special educational needs"),
    D("Social care needs related to the special educational needs or to a disability"),
    E("Outcomes sought"),
    F("Special educational provision"),
    G("Health provision"),
    H1("Social care provision that must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970"),
    H2("Other social care provision"),
    I("School, college or other setting"),
    J("Personal budget"),
    K("Advice and information gathered");

    /** Where needs stand. */
    public static final List<Section> NEEDS = List.of(B, C, D);
    /** Where provision stands. */
    public static final List<Section> PROVISION = List.of(F, G, H1, H2);

    private final String words;

    Section(String words) {
        this.words = words;
    }

    /** Its heading. */
    public String words() {
        return words;
    }

    /** Whether an appeal can be about it (Children and Families Act 2014, section 51(2)(c)). */
    public boolean canBeAppealed() {
        return this == B || this == F || this == I;
    }
}
