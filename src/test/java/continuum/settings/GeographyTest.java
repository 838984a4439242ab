package continuum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The real look-ups of a city region say where a postcode lies. */
@InTheHouse
class GeographyTest {

    private static final Path REAL = Path.of("src/test/resources/real/geography");

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    Geography geography;

    @Autowired
    Neighbourhoods neighbourhoods;

    @TempDir
    Path folder;

    private Viewer officer;

    @BeforeEach
    void an_area() {
        officer = new Northborough(authorities, accounts, "358").somebody(Role.DATA_OFFICER);
    }

    @Test
    void a_postcode_lies_in_an_lsoa_a_ward_and_a_neighbourhood_and_has_a_decile() throws IOException {
        merge(REAL.resolve("lsoa_to_ward_best-fit_lookup.csv"));
        merge(REAL.resolve("trafford_postcodes.csv"));
        merge(REAL.resolve("imd2019_lsoa_decile.json"));
        var own = Files.writeString(folder.resolve("our-neighbourhoods.csv"),
                "wd23cd,wd23nm,lad23cd,neighbourhood\nE05015253,Old Trafford,E08000009,North\n");
        merge(own);
        var where = of("m154ad").orElseThrow();
        assertThat(where.postcode().words()).isEqualTo("M15 4AD");
        assertThat(where.lsoa()).isEqualTo("E01006112");
        assertThat(where.wardName()).isEqualTo("Old Trafford");
        assertThat(where.neighbourhood()).isEqualTo("North");
        assertThat(where.indexYear()).isEqualTo(2019);
        assertThat(where.decile()).isBetween(1, 10);
        assertThat(of("M15 4AB").orElseThrow().decile()).as("an LSOA drawn after that index").isNull();
        assertThat(of("SW1A 1AA")).isEmpty();
        assertThat(of("not a postcode")).isEmpty();
    }

    @Test
    void each_real_look_up_comes_in_once_and_a_second_time_changes_nothing() {
        for (var file : List.of("administrative_lookup.csv", "lsoa_to_ward_best-fit_lookup.csv",
                "statistical_lookup.csv", "trafford_postcodes.csv", "imd2019_lsoa_decile.json")) {
            assertThat(merge(REAL.resolve(file))).as(file).allMatch(told -> told.refused() == 0);
            assertThat(merge(REAL.resolve(file))).as(file + " again")
                    .allMatch(told -> told.added() + told.changed() == 0 && told.unchanged() > 0);
        }
    }

    @Test
    void a_bad_row_is_told_and_the_others_come_in() throws IOException {
        var file = Files.writeString(folder.resolve("lookup.csv"), """
            lsoa21cd,lsoa21nm,wd22cd,wd22nm,lad22cd
            E01004861,Bolton 033A,E05000655,Farnworth,E08000001
            Bolton 033A,E01004861,E05000655,Farnworth,E08000001
            """);
        var told = merge(file);
        assertThat(told).extracting(Merged::what).containsExactly("Wards", "LSOAs");
        assertThat(told.getLast().added()).isEqualTo(1);
        assertThat(told.getLast().refusals()).extracting(Refusal::words)
                .containsExactly(
                        "Row 3, lsoa21cd \"Bolton 033A\": must be the code of an LSOA, such as E01006112. Correct it in the file.");
    }

    @Test
    void a_file_that_is_something_else_is_refused_with_what_to_do() throws IOException {
        var table = Files.writeString(folder.resolve("a.csv"), "name,age\nA,4\n");
        assertThatThrownBy(() -> merge(table)).hasMessageContaining("not a look-up of places");
        var noYear = Files.writeString(folder.resolve("deciles.json"), "{\"E01000001\": 9}");
        assertThatThrownBy(() -> merge(noYear)).hasMessageContaining("imd2019.json");
        var broken = Files.writeString(folder.resolve("imd2019.json"), "{\"E01000001\": ");
        assertThatThrownBy(() -> merge(broken)).hasMessageContaining("Download it again");
    }

    private List<Merged> merge(Path file) {
        return Viewing.as(officer, () -> geography.merge(officer, file, file.getFileName().toString()));
    }

    private java.util.Optional<Whereabouts> of(String postcode) {
        return Viewing.as(officer, () -> neighbourhoods.of(officer, postcode));
    }
}
