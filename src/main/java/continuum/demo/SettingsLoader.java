package continuum.demo;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.Neighbourhoods;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.PlaceKind;
import continuum.settings.Setting;
import continuum.settings.Settings;
import continuum.settings.Takes;
import continuum.settings.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the invented settings on the register, with their units and places. */
@Component
class SettingsLoader {

    private static final LocalDate OPENED = LocalDate.of(2014, 9, 1);

    private final Settings settings;
    private final Neighbourhoods neighbourhoods;

    SettingsLoader(Settings settings, Neighbourhoods neighbourhoods) {
        this.settings = settings;
        this.neighbourhoods = neighbourhoods;
    }

    /** Answers under which identifier the register keeps each. */
    Map<Provider, SettingId> load(Viewer by, List<Provider> providers) {
        neighbourhoods.name(by, Aldermere.NEIGHBOURHOODS.stream().map(Neighbourhood::name).toList());
        var ids = new HashMap<Provider, SettingId>();
        for (var one : providers) {
            var id = settings.add(by, register(one));
            var kept = settings.find(by, id).orElseThrow();
            settings.arrange(by, id, one.neighbourhood().name() + " cluster", one.neighbourhood().name(),
                    kept.version());
            settings.setPlaces(by, id, placeKind(one), null, OPENED, one.places());
            one.units()
                    .forEach(unit -> settings.openUnit(by, id, new Unit.New(
                            unit.resourcedProvision() ? PlaceKind.RESOURCED_PROVISION : PlaceKind.SEN_UNIT, unit.name(),
                            unit.need(),
                            null, null, OPENED, unit.places())));
            ids.put(one, id);
        }
        return ids;
    }

    private static NewSetting register(Provider one) {
        return new NewSetting(
                new Setting.Numbers(one.urn(), Aldermere.LA_CODE, one.establishment(),
                        "199%05d".formatted(one.number())),
                one.name(), kind(one), phase(one), one.from() + 4, Math.min(25, one.to() + 5), Takes.MIXED,
                new Address(one.street(), one.ward(), Aldermere.NAME, null, one.postcode()), OPENED);
    }

    private static Kind kind(Provider one) {
        return one.sort() == Provider.Sort.PRIVATE_NURSERY
                ? Kind.EARLY_YEARS
                : Kind.ofType(one.sort().type()).orElseThrow();
    }

    private static Phase phase(Provider one) {
        return Phase.ofRegister(Integer.toString(one.sort().phase())).orElseThrow();
    }

    private static PlaceKind placeKind(Provider one) {
        return switch (kind(one)) {
            case EARLY_YEARS, NURSERY -> PlaceKind.EARLY_YEARS;
            case SPECIAL, INDEPENDENT_SPECIAL -> PlaceKind.SPECIAL;
            case ALTERNATIVE -> PlaceKind.ALTERNATIVE;
            case COLLEGE -> PlaceKind.POST_16;
            default -> PlaceKind.MAINSTREAM;
        };
    }
}
