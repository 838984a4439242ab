package continuum.demo;

import java.util.List;

/**
 * An ethnic background with the heritages that a family's names may have. Shares follow an English town outside London;
 * the code is that of the national code set {@code ethnicity}.
 */
record Background(String code, List<Heritage> heritages) {

    private static final Background WHITE_BRITISH = new Background("WBRI", List.of(Heritage.BRITISH));

    private static final Odds<Background> OTHERS = Odds
            .of(new Background("WOTH",
                    List.of(Heritage.POLISH, Heritage.POLISH, Heritage.ROMANIAN, Heritage.UKRAINIAN)),
                    50)
            .and(new Background("WIRI", List.of(Heritage.BRITISH)), 5)
            .and(new Background("WROM", List.of(Heritage.ROMANIAN)), 3)
            .and(new Background("WIRT", List.of(Heritage.BRITISH)), 1)
            .and(new Background("MWBC", List.of(Heritage.BRITISH, Heritage.CARIBBEAN)), 20)
            .and(new Background("MWBA", List.of(Heritage.BRITISH, Heritage.AFRICAN)), 12)
            .and(new Background("MWAS", List.of(Heritage.BRITISH, Heritage.PAKISTANI, Heritage.INDIAN)), 20)
            .and(new Background("MOTH", List.of(Heritage.BRITISH, Heritage.ARAB, Heritage.CHINESE)), 20)
            .and(new Background("APKN", List.of(Heritage.PAKISTANI)), 50)
            .and(new Background("AIND", List.of(Heritage.INDIAN)), 24)
            .and(new Background("ABAN", List.of(Heritage.BANGLADESHI)), 14)
            .and(new Background("AOTH", List.of(Heritage.ARAB, Heritage.INDIAN, Heritage.CHINESE)), 16)
            .and(new Background("CHNE", List.of(Heritage.CHINESE)), 12)
            .and(new Background("BAFR", List.of(Heritage.AFRICAN, Heritage.AFRICAN, Heritage.SOMALI)), 34)
            .and(new Background("BCRB", List.of(Heritage.CARIBBEAN)), 8)
            .and(new Background("BOTH", List.of(Heritage.CARIBBEAN, Heritage.AFRICAN)), 6)
            .and(new Background("OOTH", List.of(Heritage.ARAB)), 15)
            .and(new Background("REFU", List.of(Heritage.BRITISH)), 3)
            .and(new Background("NOBT", List.of(Heritage.BRITISH)), 7);

    /** Share of families that are not White British, on the area's average. */
    private static final double MINORITY = 0.22;

    static Background draw(Neighbourhood home, Chance chance) {
        return chance.falls(MINORITY * home.minority()) ? OTHERS.draw(chance) : WHITE_BRITISH;
    }
}
