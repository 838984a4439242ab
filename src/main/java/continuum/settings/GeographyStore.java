package continuum.settings;

import continuum.access.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges look-ups of wards, LSOAs and postcodes as the national statistics publish them. */
@Repository
class GeographyStore {

    private static final Rule WARD = code("must be the code of a ward, such as E05000825", "E05[0-9]{6}");
    private static final Rule LSOA = code("must be the code of an LSOA, such as E01006112", "E01[0-9]{6}");
    private static final Rule DISTRICT = code("must be the code of an authority, such as E08000007", "E0[6-9][0-9]{6}");
    private static final Rule POSTCODE = new Rule("must be a postcode such as SK1 3XE", "Correct it in the file.",
            value -> value.isEmpty() ? Optional.of("") : Postcode.read(value).map(Postcode::key));

    private final JdbcClient db;
    private final DataSource database;

    GeographyStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /** Any look-up with wards, LSOAs or postcodes: each table it speaks of is merged. */
    List<Merged> lookup(Viewer by, CsvTable table, boolean apply) {
        int ward = table.like("wd[0-9]{2}cd|ward_code");
        int wardName = table.like("wd[0-9]{2}nm|ward_name");
        int district = table.like("lad[0-9]{2}cd|la_code");
        int lsoa = table.like("lsoa[0-9]{2}cd|lsoa_code");
        int lsoaName = table.like("lsoa[0-9]{2}nm|lsoa_name");
        int postcode = table.like("postcode|pcds");
        int neighbourhood = table.at("neighbourhood");
        boolean wards = ward >= 0 && wardName >= 0 && district >= 0;
        var ofWards = wards ? wards(by, neighbourhood >= 0) : null;
        var ofLsoas = lsoa >= 0 && lsoaName >= 0 ? lsoas(by, ward >= 0 && postcode < 0) : null;
        var ofPostcodes = postcode >= 0 && lsoa >= 0 ? postcodes(by) : null;
        if (ofWards == null && ofLsoas == null && ofPostcodes == null) {
            throw new UnreadableFile("This is not a look-up of places. It needs columns such as wd22cd, wd22nm and "
                    + "lad22cd (wards), lsoa21cd and lsoa21nm (LSOAs), or postcode and lsoa_code (postcodes).");
        }
        var refusals = new Refusals();
        Set<String> named = new LinkedHashSet<>();
        long rows = 0;
        for (var line = table.next(refusals); line != null; line = table.next(refusals)) {
            rows++;
            var read = new Cells(table, line, refusals);
            var wardCode = read.cell(ward, WARD, wards);
            var wardWords = read.cell(wardName, Rule.TEXT, wards);
            var districtCode = read.cell(district, DISTRICT, wards);
            var lsoaCode = read.cell(lsoa, LSOA, lsoa >= 0);
            var lsoaWords = read.cell(lsoaName, Rule.TEXT, false);
            var key = read.cell(postcode, POSTCODE, postcode >= 0);
            var part = read.cell(neighbourhood, Rule.TEXT, false);
            if (!read.fine()) {
                continue;
            }
            if (ofWards != null) {
                ofWards.add(neighbourhood < 0
                        ? List.of(wardCode, wardWords, districtCode)
                        : Arrays.asList(wardCode, wardWords, districtCode, part.isEmpty() ? null : part));
            }
            if (ofLsoas != null) {
                ofLsoas.add(ward >= 0 && postcode < 0
                        ? List.of(lsoaCode, lsoaWords, wardCode)
                        : List.of(lsoaCode, lsoaWords));
            }
            if (ofPostcodes != null) {
                ofPostcodes.add(Arrays.asList(key, lsoaCode, ward < 0 ? null : wardCode));
            }
            if (!part.isEmpty()) {
                named.add(part);
            }
        }
        if (apply) {
            addNeighbourhoods(by, named);
        }
        var told = new ArrayList<Merged>();
        told(told, "Wards", ofWards, List.of("name", "authority", "neighbourhood"), rows, 0, refusals, apply);
        told(told, "LSOAs", ofLsoas, List.of("name", "ward"), rows, 0, refusals, apply);
        told(told, "Postcodes", ofPostcodes, List.of("LSOA", "ward"), rows, 0, refusals, apply);
        return told;
    }

    /** Deciles of one index: the LSOA and 1 to 10. */
    Merged deciles(Viewer by, Map<String, String> deciles, int year, boolean apply) {
        var merge = new StagedMerge(db, database, by.authority(), "settings.deprivation",
                List.of("lsoa_code", "index_year"), List.of("decile"), List.of());
        var refusals = new Refusals();
        long row = 0;
        long leftOut = 0;
        for (var entry : deciles.entrySet()) {
            row++;
            if (entry.getKey().matches("W01[0-9]{6}|S01[0-9]{6}|N[0-9]{8}|95[A-Z0-9]{6}")) {
                leftOut++; // the other nations have indices of their own, which can't be compared
            } else if (!entry.getKey().matches("E01[0-9]{6}")) {
                refusals.add(new Refusal(row, "LSOA", RegisterReader.shortened(entry.getKey()), LSOA.must(),
                        LSOA.mend()));
            } else if (!entry.getValue().matches("[1-9]|10")) {
                refusals.add(new Refusal(row, entry.getKey(), RegisterReader.shortened(entry.getValue()),
                        "must be a decile from 1 to 10", "Correct it in the file."));
            } else {
                merge.add(List.of(entry.getKey(), year, entry.getValue()));
            }
        }
        var told = new ArrayList<Merged>();
        told(told, "Deciles of deprivation " + year, merge, List.of("decile"), row, leftOut, refusals, apply);
        return told.getFirst();
    }

    private StagedMerge wards(Viewer by, boolean neighbourhoods) {
        return new StagedMerge(db, database, by.authority(), "settings.ward", List.of("code"), neighbourhoods
                ? List.of("name", "district_code", "neighbourhood")
                : List.of("name", "district_code"), List.of());
    }

    private StagedMerge lsoas(Viewer by, boolean wards) {
        return new StagedMerge(db, database, by.authority(), "settings.lsoa", List.of("code"),
                wards ? List.of("name", "ward_code") : List.of("name"), List.of());
    }

    private StagedMerge postcodes(Viewer by) {
        return new StagedMerge(db, database, by.authority(), "settings.postcode", List.of("postcode"),
                List.of("lsoa_code", "ward_code"), List.of());
    }

    private static void told(List<Merged> told, String what, StagedMerge merge, List<String> words, long rows,
            long leftOut, Refusals refusals, boolean apply) {
        if (merge == null) {
            return;
        }
        merge.complete();
        told.add(RegisterStore.told(what, apply, rows, merge, leftOut, 0, refusals,
                merge.differences("''", words, Merged.TOLD)));
        if (apply) {
            merge.apply("");
        }
    }

    private void addNeighbourhoods(Viewer by, Set<String> names) {
        for (var name : names) {
            db.sql("""
                insert into settings.neighbourhood (authority_id, name, position)
                select :authority, :name, count(*) from settings.neighbourhood where authority_id = :authority
                    on conflict do nothing
                """).param("authority", by.authority().value()).param("name", name).update();
        }
    }

    private static Rule code(String must, String pattern) {
        return new Rule(must, "Correct it in the file.", value -> value.isEmpty() || value.matches(pattern)
                ? Optional.of(value)
                : Optional.empty());
    }

    /** The cells of one row, and whether all were fine. */
    private static final class Cells {
        private final CsvTable table;
        private final CsvTable.Line line;
        private final Refusals refusals;
        private boolean fine = true;

        Cells(CsvTable table, CsvTable.Line line, Refusals refusals) {
            this.table = table;
            this.line = line;
            this.refusals = refusals;
        }

        String cell(int column, Rule rule, boolean needed) {
            var read = RegisterStore.cell(table, line, column, rule, needed, refusals);
            fine &= read.isPresent();
            return read.orElse("");
        }

        boolean fine() {
            return fine;
        }
    }
}
