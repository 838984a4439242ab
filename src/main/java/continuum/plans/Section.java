package continuum.plans;

import java.util.List;

/** The sections of a plan (SEND Regulations 2014, regulation 12). */
public enum Section {
    A("Views", "The views, interests and aspirations of the child and the parents, or of the young person"),
    B("Needs", "Special educational needs"),
    C("Health needs", "Health needs related to the special educational needs"),
    D("Social care needs", "Social care needs related to the special educational needs or to a disability"),
    E("Outcomes", "Outcomes sought"),
    F("Provision", "Special educational provision"),
    G("Health provision", "Health provision"),
    H1("Social care",
            "Social care provision that must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970"),
    H2("Other social care", "Other social care provision"),
    I("Setting", "School, college or other setting"),
    J("Personal budget", "Personal budget"),
    K("Advice", "Advice and information gathered");

    /** Where needs stand. */
    public static final List<Section> NEEDS = List.of(B, C, D);
    /** Where provision stands. */
    public static final List<Section> PROVISION = List.of(F, G, H1, H2);

    private final String brief;
    private final String words;

    Section(String brief, String words) {
        this.brief = brief;
        this.words = words;
    }

    /** One or two words for it. */
    public String brief() {
        return brief;
    }

    /** Whether its lines are written by hand; section K lists what was given. */
    public boolean isWritten() {
        return this != K;
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
