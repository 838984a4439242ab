package continuum.settings;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.codes.Codes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of settings. Everybody signed in may read it; those who bring files in, and administrators, keep it. The
 * national register is merged by {@code Register}.
 */
@Component
public class Settings {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PLACES = 5_000;
    private static final int CHANGES_SHOWN = 20;
    private static final Pattern URN = Pattern.compile("[0-9]{6}");
    private static final Pattern UKPRN = Pattern.compile("1[0-9]{7}");

    private final SettingStore store;
    private final PlaceStore places;
    private final Today today;

    Settings(SettingStore store, PlaceStore places, Today today) {
        this.store = store;
        this.places = places;
        this.today = today;
    }

    /** The setting, if this area's register holds it. */
    @Transactional(readOnly = true)
    public Optional<Setting> find(Viewer viewer, SettingId id) {
        return store.find(viewer, id);
    }

    /** The setting with everything the register says of it, if this area's register holds it. */
    @Transactional(readOnly = true)
    public Optional<SettingEntry> open(Viewer viewer, SettingId id) {
        return store.find(viewer, id).map(setting -> {
            var inside = places.inside(viewer, id);
            var past = store.past(viewer, id, CHANGES_SHOWN);
            return new SettingEntry(setting, inside.units(), inside.places(), past.links(), past.changes());
        });
    }

    /** The setting with this URN. */
    @Transactional(readOnly = true)
    public Optional<Setting> findByUrn(Viewer viewer, String urn) {
        return store.findByUrn(viewer, urn);
    }

    /** The setting that carries on from this URN today: the end of the line of successors that the register holds. */
    @Transactional(readOnly = true)
    public Optional<Setting> successorOf(Viewer viewer, String urn) {
        return store.findByUrn(viewer, store.lastSuccessor(viewer, urn));
    }

    /** A page of settings by name. {@code after} is the last line of the page before. */
    @Transactional(readOnly = true)
    public List<Listed> list(Viewer viewer, Wanted wanted, @Nullable SettingId after, int limit) {
        return store.list(viewer, wanted, after, limit);
    }

    /** How many settings such a list holds. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, Wanted wanted) {
        return store.count(viewer, wanted);
    }

    /** The same page with how long the whole list is, and what it can be narrowed to. */
    @Transactional(readOnly = true)
    public SettingList page(Viewer viewer, Wanted wanted, @Nullable SettingId after, int limit) {
        return new SettingList(store.list(viewer, wanted, after, limit), store.count(viewer, wanted),
                store.parts(viewer));
    }

    /** Every setting of such a list, one after the other, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, Wanted wanted, Consumer<Listed> use) {
        SettingId after = null;
        List<Listed> page;
        do {
            page = store.list(viewer, wanted, after, 1_000);
            page.forEach(use);
            after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == 1_000);
    }

    /** The best few settings for what somebody is typing, those of the area first. Spelling is forgiven. */
    @Transactional(readOnly = true)
    public List<Listed> search(Viewer viewer, String typed) {
        return typed.isBlank() ? List.of() : store.search(viewer, typed.strip(), 12);
    }

    /** The clusters in use, by name. */
    @Transactional(readOnly = true)
    public List<String> clusters(Viewer viewer) {
        return store.clusters(viewer);
    }

    /**
     * Puts a setting on the register by hand.
     *
     * @throws Refused when a number or an age can't be right, or another setting has the URN
     */
    @Transactional
    public SettingId add(Viewer by, NewSetting setting) {
        mustKeep(by);
        check(setting);
        var urn = setting.numbers().urn();
        if (urn != null && store.findByUrn(by, urn).isPresent()) {
            throw new Refused("urn", "A setting with the URN " + urn + " is already on the register");
        }
        var id = SettingId.create();
        store.add(by, id, setting);
        return id;
    }

    /**
     * Says which cluster and neighbourhood a setting counts to. An empty neighbourhood leaves it to the ward.
     *
     * @throws Changed when somebody else changed the setting since {@code version} was read
     */
    @Transactional
    public void arrange(Viewer by, SettingId id, @Nullable String cluster, @Nullable String neighbourhood,
            long version) {
        mustKeep(by);
        if (cluster != null && cluster.length() > LONGEST_NAME) {
            throw new Refused("cluster", "The cluster's name must be 200 characters or fewer");
        }
        var before = store.find(by, id).orElseThrow();
        if (!store.arrange(by, id, cluster, neighbourhood, version)) {
            throw new Changed();
        }
        var saidBefore = before.neighbourhoodSaid() ? before.neighbourhood() : null;
        store.note(by, id, "cluster", before.cluster(), cluster);
        store.note(by, id, "neighbourhood", saidBefore, neighbourhood);
    }

    /** The units of a setting, closed ones last. */
    @Transactional(readOnly = true)
    public List<Unit> units(Viewer viewer, SettingId id) {
        return places.units(viewer, id);
    }

    /**
     * Opens a SEN unit or resourced provision with its places.
     *
     * @return the unit's id
     */
    @Transactional
    public UUID openUnit(Viewer by, SettingId id, Unit.New unit) {
        mustKeep(by);
        store.find(by, id).orElseThrow();
        if (!unit.kind().ofUnit()) {
            throw new Refused("kind", "Select SEN unit or resourced provision");
        }
        checkName("name", unit.name(), "the unit");
        if (!Codes.needs().holds(unit.need(), today.date())) {
            throw new Refused("need", "Select the main type of need");
        }
        var made = places.open(by, id, unit);
        setPlaces(by, id, unit.kind(), made, unit.openedOn(), unit.places());
        return made;
    }

    /** Closes a unit from a day on: from then it has no places. */
    @Transactional
    public void closeUnit(Viewer by, SettingId id, UUID unit, LocalDate from) {
        mustKeep(by);
        var open = places.units(by, id).stream().filter(one -> one.id().equals(unit)).findFirst().orElseThrow();
        if (from.isBefore(open.openedOn())) {
            throw new Refused("from", "The unit can't close before it opened");
        }
        places.close(by, unit, from);
        places.set(by, id, open.kind(), unit, from, 0);
    }

    /**
     * From this day on there are so many places of this type. Saying it again for the same day corrects the number.
     *
     * @throws Refused when the number or the unit can't be right
     */
    @Transactional
    public void setPlaces(Viewer by, SettingId id, PlaceKind kind, @Nullable UUID unit, LocalDate from, int number) {
        mustKeep(by);
        if (number < 0 || number > MOST_PLACES) {
            throw new Refused("number", "The number of places must be between 0 and 5,000");
        }
        if (kind.ofUnit() != (unit != null)) {
            throw new Refused("kind", kind.ofUnit()
                    ? "Places of a unit are said with the unit"
                    : "Only places of a SEN unit or resourced provision belong to a unit");
        }
        store.find(by, id).orElseThrow();
        var before = places.on(by, id, kind, unit, from);
        places.set(by, id, kind, unit, from, number);
        store.note(by, id, kind.words() + " places from " + DateWords.inWords(from),
                before == null ? null : before.toString(),
                Integer.toString(number));
    }

    /** What changed of a setting, newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(Viewer viewer, SettingId id, int limit) {
        return store.changes(viewer, id, limit);
    }

    private static void check(NewSetting setting) {
        checkName("name", setting.name(), "the setting");
        var numbers = setting.numbers();
        if (numbers.urn() != null && !URN.matcher(numbers.urn()).matches()) {
            throw new Refused("urn", "A URN has 6 digits");
        }
        if (numbers.ukprn() != null && !UKPRN.matcher(numbers.ukprn()).matches()) {
            throw new Refused("ukprn", "A UKPRN has 8 digits and starts with 1");
        }
        if (setting.lowAge() != null && setting.highAge() != null && setting.lowAge() > setting.highAge()) {
            throw new Refused("highAge", "The oldest age must be the same as or above the youngest age");
        }
    }

    private static void checkName(String field, String name, String whose) {
        if (name.isBlank()) {
            throw new Refused(field, "Enter the name of " + whose);
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused(field, "The name of " + whose + " must be 200 characters or fewer");
        }
    }

    /** Those who bring files in keep the register; so do administrators. */
    static void mustKeep(Viewer by) {
        if (!mayKeep(by)) {
            by.must(May.IMPORT);
        }
    }

    static boolean mayKeep(Viewer viewer) {
        return viewer.may(May.IMPORT) || viewer.may(May.MANAGE_AREA);
    }
}
