package continuum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class SettingsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    Settings settings;

    @Autowired
    Neighbourhoods neighbourhoods;

    private Northborough northborough;
    private Viewer officer;

    @BeforeEach
    void an_area() {
        northborough = new Northborough(authorities, accounts, "999");
        officer = northborough.somebody(Role.DATA_OFFICER);
    }

    @Test
    void a_setting_without_a_urn_is_put_on_the_register_by_hand() {
        var id = add("Little Acorns Nursery", Kind.EARLY_YEARS);
        var found = Viewing.as(officer, () -> settings.find(officer, id)).orElseThrow();
        assertThat(found.name()).isEqualTo("Little Acorns Nursery");
        assertThat(found.inArea()).isTrue();
        assertThat(found.status()).isEqualTo(Status.OPEN);
        assertThat(found.ages()).isEqualTo("2 to 11");
    }

    @Test
    void everybody_of_the_area_reads_the_register_and_nobody_of_another() {
        var id = add("Heron Lane School", Kind.MAINSTREAM);
        var senco = northborough.somebody(Role.SENCO);
        var stranger = new Northborough(authorities, accounts, "998").somebody(Role.DATA_OFFICER);
        assertThat(Viewing.as(senco, () -> settings.find(senco, id))).isPresent();
        assertThat(Viewing.as(stranger, () -> settings.find(stranger, id))).isEmpty();
        assertThat(Viewing.as(stranger, () -> settings.find(officer, id))).as("the second wall").isEmpty();
    }

    @Test
    void only_those_who_keep_the_register_change_it() {
        var senco = northborough.somebody(Role.SENCO);
        assertThatThrownBy(() -> Viewing.as(senco, () -> settings.add(senco,
                new NewSetting("Mine", Kind.OTHER, Phase.NONE, 2, 11, Address.NOT_KNOWN))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_cannot_be_right_is_refused_with_what_to_do() {
        assertRefused(new NewSetting(" ", Kind.OTHER, Phase.NONE, 2, 11, Address.NOT_KNOWN),
                "Enter the name of the setting");
        assertRefused(new NewSetting("A", Kind.OTHER, Phase.NONE, 11, 2, Address.NOT_KNOWN),
                "The oldest age must be the same as or above the youngest age");
        assertRefused(new NewSetting(new Setting.Numbers("12345", null, null, null), "A", Kind.OTHER, Phase.NONE, 2,
                11, Takes.MIXED, Address.NOT_KNOWN, null), "A URN has 6 digits");
        assertRefused(new NewSetting(new Setting.Numbers(null, null, null, "20012345"), "A", Kind.OTHER, Phase.NONE, 2,
                11, Takes.MIXED, Address.NOT_KNOWN, null), "A UKPRN has 8 digits and starts with 1");
    }

    @Test
    void two_people_who_save_one_setting_do_not_undo_each_other() {
        var id = add("Heron Lane School", Kind.MAINSTREAM);
        Viewing.as(officer, () -> settings.arrange(officer, id, "River", null, 1));
        assertThatThrownBy(() -> Viewing.as(officer, () -> settings.arrange(officer, id, "Hill", null, 1)))
                .isInstanceOf(Changed.class);
        var found = Viewing.as(officer, () -> settings.find(officer, id)).orElseThrow();
        assertThat(found.cluster()).isEqualTo("River");
        assertThat(Viewing.as(officer, () -> settings.changes(officer, id, 10))).extracting(Change::fact)
                .containsExactly("cluster");
    }

    @Test
    void a_list_is_filtered_and_paged_by_key() {
        add("Alder School", Kind.MAINSTREAM);
        add("Birch School", Kind.MAINSTREAM);
        add("Cedar School", Kind.SPECIAL);
        var first = list(Wanted.OURS, null, 2);
        assertThat(first).extracting(Listed::name).containsExactly("Alder School", "Birch School");
        assertThat(list(Wanted.OURS, first.getLast().id(), 2)).extracting(Listed::name)
                .containsExactly("Cedar School");
        assertThat(list(new Wanted("", Kind.SPECIAL, null, null, null, false, false), null, 9))
                .extracting(Listed::name)
                .containsExactly("Cedar School");
        assertThat(list(new Wanted("%", null, null, null, null, false, false), null, 9)).isEmpty();
    }

    @Test
    void search_forgives_spelling() {
        add("Saint Swithun's Primary School", Kind.MAINSTREAM);
        add("Meadow Park Academy", Kind.MAINSTREAM);
        assertThat(Viewing.as(officer, () -> settings.search(officer, "swithins"))).extracting(Listed::name)
                .containsExactly("Saint Swithun's Primary School");
    }

    @Test
    void places_hold_from_a_day_until_said_otherwise() {
        var id = add("Heron Lane School", Kind.MAINSTREAM);
        var unit = Viewing.as(officer, () -> settings.openUnit(officer, id, new Unit.New(
                PlaceKind.RESOURCED_PROVISION, "The Harbour", "ASD", 4, 11, SEPTEMBER, 12)));
        Viewing.as(officer, () -> {
            settings.setPlaces(officer, id, PlaceKind.MAINSTREAM, null, SEPTEMBER, 420);
            settings.setPlaces(officer, id, PlaceKind.RESOURCED_PROVISION, unit, SEPTEMBER.plusYears(10), 16);
        });
        assertThat(Viewing.as(officer, () -> settings.units(officer, id))).extracting(Unit::places)
                .containsExactly(12);
        assertThat(Viewing.as(officer, () -> settings.open(officer, id).orElseThrow().places()))
                .extracting(Places::number)
                .containsExactlyInAnyOrder(420, 12, 16);
        Viewing.as(officer, () -> settings.closeUnit(officer, id, unit, SEPTEMBER.plusDays(1)));
        assertThat(Viewing.as(officer, () -> settings.units(officer, id))).extracting(Unit::places).containsExactly(0);
    }

    @Test
    void a_neighbourhood_is_one_of_the_areas_own() {
        Viewing.as(officer, () -> neighbourhoods.name(officer, List.of("North", "South")));
        assertThat(Viewing.as(officer, () -> neighbourhoods.list(officer))).extracting(Neighbourhood::name)
                .containsExactly("North", "South");
        var id = add("Heron Lane School", Kind.MAINSTREAM);
        Viewing.as(officer, () -> settings.arrange(officer, id, null, "South", 1));
        assertThat(list(new Wanted("", null, null, "South", null, false, false), null, 9)).hasSize(1);
    }

    private List<Listed> list(Wanted wanted, SettingId after, int limit) {
        return Viewing.as(officer, () -> settings.list(officer, wanted, after, limit));
    }

    private SettingId add(String name, Kind kind) {
        return Viewing.as(officer,
                () -> settings.add(officer, new NewSetting(name, kind, Phase.PRIMARY, 2, 11, Address.NOT_KNOWN)));
    }

    private void assertRefused(NewSetting setting, String message) {
        assertThatThrownBy(() -> Viewing.as(officer, () -> settings.add(officer, setting)))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }
}
