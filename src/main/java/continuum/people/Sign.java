package continuum.people;

/**
 * One thing that speaks for or against two entries being the same child (after Fellegi and Sunter, 1969): how often it is
 * seen between two entries of one child, and how often between two of different children. The weight is the logarithm of
 * the ratio; weights add up. The chances are judged for a register of an area, where a birth date is shared by about one
 * in 7,000 and a common family name by one in 200.
 */
enum Sign {
    NHS_SAME(0.95, 0.000001, "The NHS number is the same"),
    NHS_DIFFERENT(0.01, 0.99, "The NHS numbers differ"),
    UPN_SAME(0.95, 0.000001, "The UPN is the same"),
    UPN_DIFFERENT(0.05, 0.99, "The UPNs differ"),
    ULN_SAME(0.95, 0.000001, "The unique learner number is the same"),
    ULN_DIFFERENT(0.03, 0.99, "The unique learner numbers differ"),
    BORN_SAME(0.96, 0.00014, "The birth date is the same"),
    BORN_SWAPPED(0.005, 0.00014, "Day and month of birth are swapped"),
    BORN_ONE_PART(0.02, 0.004, "The birth dates differ in one part"),
    BORN_DIFFERENT(0.01, 0.995, "The birth dates differ"),
    FAMILY_SAME(0.90, 0.004, "The family name is the same"),
    FAMILY_ALIKE(0.05, 0.004, "The family names are alike"),
    FAMILY_DIFFERENT(0.04, 0.99, "The family names differ"),
    GIVEN_SAME(0.88, 0.008, "The given name is the same"),
    GIVEN_ALIKE(0.07, 0.008, "The given names are alike"),
    GIVEN_DIFFERENT(0.04, 0.98, "The given names differ"),
    NAMES_SWAPPED(0.01, 0.00005, "Given and family name are swapped"),
    PERHAPS_TWINS(0.02, 0.5, "They may be twins"),
    POSTCODE_SAME(0.75, 0.0005, "The postcode is the same"),
    POSTCODE_DIFFERENT(0.25, 0.9995, "The postcodes differ"),
    SETTING_SAME(0.70, 0.01, "They are or were at the same setting"),
    SEX_SAME(0.99, 0.50, "The sex is the same"),
    SEX_DIFFERENT(0.01, 0.50, "The sexes differ");

    private final double amongSame;
    private final double amongDifferent;
    private final String words;

    Sign(double amongSame, double amongDifferent, String words) {
        this.amongSame = amongSame;
        this.amongDifferent = amongDifferent;
        this.words = words;
    }

    /** Above zero it speaks for the same child, below zero against. */
    double weight() {
        return Math.log(amongSame / amongDifferent) / Math.log(2);
    }

    String words() {
        return words;
    }
}
