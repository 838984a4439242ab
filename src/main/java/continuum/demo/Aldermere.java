package continuum.demo;

import java.util.List;

/**
 * The invented authority: a town with eight neighbourhoods. Neither the place nor its number nor its postcodes exist.
 */
final class Aldermere {

    static final String NAME = "Aldermere";
    /** No authority in England has this number. */
    static final String LA_CODE = "999";

    static final List<Neighbourhood> NEIGHBOURHOODS = List.of(
            new Neighbourhood(0, "Brackenhall", 0.14, 0.43, 1.82, 1.2, "AM1",
                    List.of("Brackenhall North", "Brackenhall South", "Kilnside")),
            new Neighbourhood(1, "Netherfold", 0.13, 0.39, 1.72, 1.5, "AM2",
                    List.of("Netherfold", "Ropewalk", "Foundry Row")),
            new Neighbourhood(2, "Canalside", 0.14, 0.27, 0.98, 2.0, "AM3",
                    List.of("Canalside", "Wharf and Market", "Tenterfield")),
            new Neighbourhood(3, "Castle Rise", 0.13, 0.23, 0.94, 0.9, "AM4",
                    List.of("Castle Rise", "Orchard Bank")),
            new Neighbourhood(4, "Hollin Vale", 0.12, 0.18, 0.90, 0.7, "AM5",
                    List.of("Hollin Vale", "Millbrow", "Weir")),
            new Neighbourhood(5, "Merehead", 0.12, 0.15, 0.86, 0.6, "AM6", List.of("Merehead East", "Merehead West")),
            new Neighbourhood(6, "Upper Wendlow", 0.11, 0.11, 0.83, 0.4, "AM7",
                    List.of("Upper Wendlow", "Wendlow Green")),
            new Neighbourhood(7, "Thornlea", 0.11, 0.09, 0.80, 0.5, "AM8", List.of("Thornlea", "Thornlea Park")));

    /** The two where life is hardest, as published strategies compare them with the rest. */
    static boolean isMoreDeprived(Neighbourhood one) {
        return one.number() < 2;
    }

    private Aldermere() {}
}
