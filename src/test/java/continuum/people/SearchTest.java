package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child is found by any name, birth date or number, forgiving spelling, by those who may see the child. */
@InTheHouse
class SearchTest {

    @Autowired
    People people;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    private final SettingId school = SettingId.create();
    private Testshire testshire;
    private Viewer caseworker;

    @BeforeEach
    void some_children() {
        testshire = new Testshire(authorities, accounts);
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        var children = List.of(
                NewChild.named("Amara", "Okafor", LocalDate.of(2016, 3, 12))
                        .withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"),
                                Identifier.of(IdentifierKind.NHS, "9990000018"))
                        .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1))),
                NewChild.named("Amara", "Bello", LocalDate.of(2012, 7, 1))
                        .withOtherNames(OtherName.former("Amara", "Adeyemi", null)),
                NewChild.named("Siobhán", "O’Neill", LocalDate.of(2014, 5, 6)),
                NewChild.named("Zoë", "Müller-Brown", LocalDate.of(2011, 1, 31)),
                NewChild.named("Muhammad", "Hussain", LocalDate.of(2017, 11, 9)),
                NewChild.named("Catherine", "Smith", LocalDate.of(2015, 2, 28)),
                NewChild.named("Łukasz", "Wójcik", LocalDate.of(2013, 8, 30)));
        var system = testshire.system();
        Viewing.as(system, () -> people.addAll(system, children.stream()));
    }

    @ParameterizedTest
    @CsvSource({"amara okafor, Amara Okafor", "okafor amara, Amara Okafor", "OKAFOR, Amara Okafor",
            "oka, Amara Okafor", "W356200124001, Amara Okafor", "w356 2001 24001, Amara Okafor",
            "999 000 0018, Amara Okafor", "amara 12 3 2016, Amara Okafor", "amara 3 12 2016, Amara Okafor",
            "12/03/2016, Amara Okafor", "amara 2016, Amara Okafor", "oneill, Siobhán O’Neill",
            "O'Neil, Siobhán O’Neill", "siobhan, Siobhán O’Neill", "Shivaun, Siobhán O’Neill",
            "zoe muller brown, Zoë Müller-Brown", "mohammed, Muhammad Hussain", "mohamed husain, Muhammad Hussain",
            "kate smith, Catherine Smith", "kathryn smyth, Catherine Smith", "lukasz wojcik, Łukasz Wójcik",
            "okofar, Amara Okafor", "amra okafro, Amara Okafor", "adeyemi, Amara Bello"})
    void a_child_is_found_first(String typed, String name) {
        assertThat(search(caseworker, typed).found()).isNotEmpty()
                .first()
                .extracting(Found::name)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"amara okafor, Name", "999 000 0018, NHS number 9990000018", "adeyemi, Another name",
            "mohammed, Another spelling of the name", "okofar, A name like it", "12/03/2016, Birth date"})
    void each_result_says_why_it_is_there(String typed, String why) {
        assertThat(search(caseworker, typed).found().getFirst().matchedOn()).isEqualTo(why);
    }

    @Test
    void the_exact_name_stands_before_those_like_it() {
        assertThat(search(caseworker, "amara").found()).extracting(Found::name)
                .containsExactly("Amara Okafor", "Amara Bello");
    }

    @Test
    void a_school_finds_its_own_children_only() {
        var senco = testshire.somebody(Role.SENCO, school.value());
        assertThat(search(senco, "amara").found()).extracting(Found::name).containsExactly("Amara Okafor");
        assertThat(search(senco, "12/03/2016").found()).hasSize(1);
        assertThat(search(senco, "siobhan").found()).isEmpty();
        assertThat(search(testshire.somebody(Role.BOARD_MEMBER, null), "amara").found()).isEmpty();
    }

    @Test
    void another_authority_finds_nobody_here() {
        var elsewhere = new Testshire(authorities, accounts).somebody(Role.CASEWORKER, null);
        assertThat(search(elsewhere, "amara okafor").found()).isEmpty();
        assertThat(search(elsewhere, "W356200124001").found()).isEmpty();
    }

    @Test
    void a_changed_name_is_found_under_both() {
        var amara = search(caseworker, "amara okafor").found().getFirst().child();
        Viewing.as(caseworker, () -> people.change(caseworker, amara, 1,
                Details.of("Amara", "Achebe", LocalDate.of(2016, 3, 12))));
        assertThat(search(caseworker, "achebe").found()).extracting(Found::matchedOn).containsExactly("Name");
        assertThat(search(caseworker, "okafor").found()).extracting(Found::matchedOn).containsExactly("Another name");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat() {
        var system = testshire.system();
        Viewing.as(system, () -> people.addAll(system, IntStream.range(0, 130)
                .mapToObj(number -> NewChild.named("Test" + number % 3, "Quillfeather",
                        number % 7 == 0 ? null : LocalDate.of(2010 + number % 5, 1, 1)))));
        var seen = new ArrayList<Found>();
        String after = null;
        do {
            var page = search(caseworker, "quillfeather", after);
            seen.addAll(page.found());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(130);
        assertThat(new HashSet<>(seen)).hasSize(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table people.child; --", "%", "_", "\0\0", "a", "<script>", "\\", "((",
            "99999999999999999999", "0 0 0000", "\uD83D\uDE00", "\uD800", "aaaa bbbb cccc dddd eeee ffff gggg hhhh"})
    void whatever_is_typed_is_answered(String typed) {
        assertThat(search(caseworker, typed, "not_a_key").found()).isNotNull();
        assertThat(search(caseworker, typed.repeat(500)).found()).isNotNull();
    }

    private FoundPage search(Viewer viewer, String typed) {
        return search(viewer, typed, null);
    }

    private FoundPage search(Viewer viewer, String typed, @Nullable String after) {
        return Viewing.as(viewer, () -> people.search(viewer, typed, after));
    }
}
