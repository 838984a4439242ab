package continuum.demo;

import continuum.area.ChildId;
import continuum.calendar.SchoolYear;
import continuum.demo.Pupil.Spell;
import continuum.demo.Siblings.Sibling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the families of the area one after another, in a stream that never holds more than one. */
final class Households {

    private static final List<String> FIRST = List.of(Heritage.lines("streets.txt").getFirst().split(" "));
    private static final List<String> SECOND = List.of(Heritage.lines("streets.txt").getLast().split(" "));
    private static final double RESTRICTED = 0.004;
    private static final double MISTYPED = 0.0006;
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(Map.entry("Zachary", "Zak"),
            Map.entry("Charlotte", "Lottie"), Map.entry("Frederick", "Fred"), Map.entry("Matilda", "Tilly"),
            Map.entry("Elliot", "Eli"), Map.entry("Penelope", "Penny"), Map.entry("Muhammad", "Mo"),
            Map.entry("Oliver", "Ollie"), Map.entry("Gabriela", "Gabi"), Map.entry("Abdirahman", "Abdi"),
            Map.entry("Florence", "Flo"), Map.entry("Harriet", "Hattie"), Map.entry("Reuben", "Ben"));

    private final AreaSize size;
    private final LocalDate asOf;
    private final SchoolYear year;
    private final Rolls rolls;
    private final Map<Integer, Supported> supported;
    private final Map<Integer, LocalDate> planFrom;
    private final Map<String, Integer> serials = new HashMap<>();

    private Households(AreaSize size, LocalDate asOf, List<Provider> providers, List<Supported> roll,
            Map<Integer, LocalDate> planFrom) {
        this.size = size;
        this.asOf = asOf;
        this.year = SchoolYear.of(asOf);
        this.rolls = new Rolls(providers);
        this.planFrom = planFrom;
        this.supported = HashMap.newHashMap(roll.size());
        roll.forEach(child -> supported.put(child.child(), child));
    }

    static Stream<Household> stream(AreaSize size, LocalDate asOf, List<Provider> providers, List<Supported> roll,
            Map<Integer, LocalDate> planFrom) {
        var households = new Households(size, asOf, providers, roll, planFrom);
        return Siblings.stream(size.pupils(), households.year).map(households::tell);
    }

    private Household tell(Siblings family) {
        var chance = Chance.of("household", family.number());
        var heritages = family.background().heritages();
        var heritage = chance.of(heritages);
        var familyName = heritage.familyName(chance);
        var foreign = heritage == Heritage.BRITISH ? chance.of(heritages) : heritage;
        var ward = chance.of(family.home().wards());
        var lines = chance.between(1, 160) + " " + chance.of(FIRST) + " " + chance.of(SECOND) + "\n"
                + ward + "\n" + Aldermere.NAME;
        var postcode = family.home().outward() + " " + chance.between(1, 9) + letter(chance) + letter(chance);
        boolean restricted = chance.falls(family.lookedAfter() ? 0.2 : RESTRICTED);
        var carers = Carers.of(family, heritage, familyName, foreign, restricted, chance);
        var childrensName = family.lookedAfter() ? foreign.familyName(chance) : familyName;
        var pupils = new ArrayList<Pupil>();
        for (int i = 0; i < family.children().size(); i++) {
            pupils.add(pupil(family, i, chance.of(heritages), childrensName, pupils));
        }
        return new Household(family.number(), family.home(), ward, lines, postcode,
                restricted ? "Somebody who may be a danger to the family must not learn where they live." : null,
                carers,
                List.copyOf(pupils));
    }

    private Pupil pupil(Siblings family, int i, Heritage heritage, String familyName, List<Pupil> older) {
        int number = family.firstChild() + i;
        var child = family.children().get(i);
        var chance = Chance.of("pupil", number);
        var given = heritage.childsName(child.sex(), chance);
        while (hasName(older, given)) {
            given = heritage.childsName(child.sex(), chance);
        }
        var need = supported.get(number);
        var place = rolls.place(family, child, number, need, year);
        var upn = place == null ? null : upn(place.establishment(), child, chance);
        var language = family.background().code().startsWith("W") && heritage == Heritage.BRITISH || chance.falls(0.3)
                ? "ENG"
                : heritage.languageCode();
        return new Pupil(number, new ChildId(Numbers.id("child", number)), given, familyName,
                chance.falls(0.6) ? SHORT_NAMES.getOrDefault(given, given) : given, child.born(), child.sex(),
                family.background().code(), language, child.yearGroup(), family.freeMeals(), upn,
                upn != null ? null : child.yearGroup() < 0 ? "UN1" : "UN2",
                chance.falls(0.93) ? Numbers.nhs(number).orElse(null) : null,
                child.yearGroup() >= 9 ? Numbers.uln(number).orElse(null) : null,
                place == null ? null : place.provider(),
                place == null ? null : place.from(), family.lookedAfter() ? since(child, chance) : null,
                spells(child, need, chance));
    }

    private static boolean hasName(List<Pupil> older, String given) {
        return older.stream().anyMatch(one -> one.givenName().equals(given));
    }

    /** Given out in the year in which they came to their first school; a few were typed with the wrong letter. */
    private @Nullable String upn(@Nullable String establishment, Sibling child, Chance chance) {
        if (establishment == null) {
            return null;
        }
        int given = year.startsIn() - Math.max(0, Math.min(11, child.yearGroup()));
        int serial = serials.merge(establishment + given, 1, Integer::sum);
        var upn = Numbers.upn(establishment, given, serial);
        return chance.falls(MISTYPED) ? Numbers.mistyped(upn) : upn;
    }

    private LocalDate since(Sibling child, Chance chance) {
        long life = asOf.toEpochDay() - child.born().toEpochDay();
        return asOf.minusDays((long) (life * 0.7 * chance.next()) + 20);
    }

    /** SEN support first, in school or nursery; then the plan, for those who have one. */
    private List<Spell> spells(Sibling child, @Nullable Supported need, Chance chance) {
        if (need == null) {
            return List.of();
        }
        var plan = planFrom.get(need.child());
        var latest = plan == null ? asOf.minusDays(30) : plan.minusDays(chance.between(120, 500));
        var earliest = child.born().plusMonths(chance.between(28, 40));
        var spells = new ArrayList<Spell>();
        if (earliest.isBefore(latest)) {
            var support = earliest.plusDays((long) ((latest.toEpochDay() - earliest.toEpochDay()) * chance.next()));
            spells.add(new Spell(false, need.primaryNeed(), need.secondaryNeed(), support));
        } else if (plan == null) {
            spells.add(new Spell(false, need.primaryNeed(), need.secondaryNeed(), latest));
        }
        if (plan != null) {
            spells.add(new Spell(true, need.primaryNeed(), need.secondaryNeed(), plan));
        }
        return List.copyOf(spells);
    }

    private static char letter(Chance chance) {
        var letters = "ABDEFGHJLNPQRSTUWXYZ";
        return letters.charAt(chance.below(letters.length()));
    }
}
