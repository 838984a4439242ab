package continuum.settings;

import continuum.access.Viewer;
import continuum.area.Authorities;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in files of the national register (GIAS): all establishments in the layout of any year, short lists of schools,
 * and the links between a setting and those before and after it. Staged and merged by difference: what is the same is not
 * touched, what is wrong is told row by row, and what the authority itself said stays.
 */
@Component
public class Register {

    private static final String NOT_THE_REGISTER = "This is not a file of the national register. It needs the columns "
            + "URN and EstablishmentName (all establishments), or URN and LinkURN (links between them).";

    private final RegisterStore store;
    private final Authorities authorities;

    Register(RegisterStore store, Authorities authorities) {
        this.store = store;
        this.authorities = authorities;
    }

    /**
     * What a file would bring. Nothing is changed.
     *
     * @param everywhere also settings of other areas, for placements there
     * @throws UnreadableFile when it is no such file, with what to do
     */
    @Transactional
    public Merged preview(Viewer by, Path file, boolean everywhere) {
        return bring(by, file, everywhere, false);
    }

    /** Brings the file in; rows that are refused are left out. A second time changes nothing. */
    @Transactional
    public Merged merge(Viewer by, Path file, boolean everywhere) {
        return bring(by, file, everywhere, true);
    }

    private Merged bring(Viewer by, Path file, boolean everywhere, boolean apply) {
        Settings.mustKeep(by);
        var ours = authorities.find(by.authority()).orElseThrow().laCode();
        try (var table = CsvTable.open(file)) {
            if (table.has("URN", "LinkURN", "LinkType")) {
                return store.links(by, table, apply);
            }
            if (table.has("type-of-establishment-code", "type-of-establishment-name")) {
                return types(table);
            }
            if (table.has("URN") && (table.has("EstablishmentName") || table.has("SchoolName"))) {
                return store.settings(by, table, everywhere ? null : ours, apply);
            }
            throw new UnreadableFile(NOT_THE_REGISTER);
        }
    }

    /** The list of types brings nothing in; it tells which types the program has no kind for yet. */
    private static Merged types(CsvTable table) {
        var refusals = new Refusals();
        int code = table.at("type-of-establishment-code");
        int name = table.at("type-of-establishment-name");
        long rows = 0;
        for (var line = table.next(refusals); line != null; line = table.next(refusals)) {
            rows++;
            if (Kind.ofType(line.cells().get(code)).isEmpty()) {
                refusals.add(new Refusal(line.number(), table.name(code), line.cells().get(code),
                        "is a new type, " + RegisterReader.shortened(line.cells().get(name)),
                        "Its settings come in as \"Other setting\" until the program knows it."));
            }
        }
        return new Merged("Types of establishment", false, rows, 0, 0, rows - refusals.rows(), refusals.rows(), 0, 0,
                refusals.told(), List.of());
    }
}
