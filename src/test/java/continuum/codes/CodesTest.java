package continuum.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final LocalDate JANUARY_2025 = LocalDate.parse("2025-01-16");
    private static final LocalDate JANUARY_2026 = LocalDate.parse("2026-01-15");

    @Test
    void the_same_letter_means_what_it_meant_on_the_day() {
        CodeSet residential = Codes.set("sen2_residential");

        assertThat(residential.label("A", JANUARY_2025)).isEqualTo("38 to 51 weeks a year");
        assertThat(residential.label("A", JANUARY_2026)).isEqualTo("Up to 38 weeks a year");
    }

    @Test
    void a_code_that_has_ended_may_not_be_used_but_keeps_its_words() {
        CodeSet provision = Codes.provision();

        assertThat(provision.holds("S", JANUARY_2026)).isFalse();
        assertThat(provision.validOn(JANUARY_2026)).extracting(Code::code).containsExactly("N", "E", "K");
        assertThat(provision.label("S", JANUARY_2026)).isEqualTo("Statement of SEN");
    }

    @Test
    void an_unknown_code_or_set_is_an_error() {
        assertThatThrownBy(() -> Codes.needs().label("QQQ", JANUARY_2026)).hasMessageContaining("has no code QQQ");
        assertThatThrownBy(() -> Codes.set("../secret")).hasMessageContaining("There is no code set");
        assertThatThrownBy(() -> Codes.set("no_such_set")).hasMessageContaining("There is no code set");
    }

    @Test
    void every_shipped_set_can_be_read_and_no_code_means_two_things_on_one_day() throws Exception {
        List<String> names;
        try (var files = Files.list(Path.of("src/main/resources/codes"))) {
            names = files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .filter(name -> !name.equals("local_authorities"))
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(30).allSatisfy(name -> {
            CodeSet set = Codes.set(name);
            assertThat(set.codes()).isNotEmpty();
            assertThat(set.validOn(JANUARY_2026)).extracting(Code::code).doesNotHaveDuplicates();
        });
    }

    @Test
    void an_authority_is_found_by_either_number() {
        assertThat(LocalAuthorities.find("356")).contains(LocalAuthorities.find("E08000007").orElseThrow());
        assertThat(LocalAuthorities.find("801")).map(LocalAuthority::name).contains("Bristol, City of");
        assertThat(LocalAuthorities.all()).extracting(LocalAuthority::region).doesNotContain("");
        assertThat(LocalAuthorities.find("999")).isEmpty();
    }
}
