package continuum.demo;

import static continuum.demo.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continuum.codes.LocalAuthorities;
import continuum.demo.Provider.Sort;
import continuum.demo.Share.Age;
import continuum.demo.Share.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented area is the same every time, and its shares are those that were published. */
class DemonstrationAreaTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final DemonstrationArea SMALL = DemonstrationArea.of(AreaSize.SMALL, DAY);
    private static final DemonstrationArea STANDARD = DemonstrationArea.of(AreaSize.STANDARD, DAY);

    @Test
    void the_same_size_and_day_give_the_same_area_to_the_letter() {
        assertThat(fingerprint(DemonstrationArea.of(AreaSize.SMALL, DAY))).isEqualTo(fingerprint(SMALL));
    }

    @Test
    void another_day_gives_another_area() {
        assertThat(fingerprint(DemonstrationArea.of(AreaSize.SMALL, DAY.minusDays(40))))
                .isNotEqualTo(fingerprint(SMALL));
    }

    @Test
    void each_size_has_exactly_its_number_of_children() {
        assertThat(SMALL.households().mapToInt(home -> home.pupils().size()).sum()).isEqualTo(2_000);
        assertThat(STANDARD.households().mapToInt(home -> home.pupils().size()).sum()).isEqualTo(47_000);
    }

    @Test
    void as_many_have_special_educational_needs_as_published() {
        assertThat(STANDARD.roll()).hasSize((int) figure("with-send"));
        assertThat(percent(STANDARD.roll(), child -> !child.plan())).isCloseTo(figure("sen-support-percent"),
                within(0.1));
        assertThat(percent(STANDARD.roll(), Supported::plan)).isCloseTo(figure("plan-percent"), within(0.1));
    }

    @Test
    void those_of_school_age_learn_where_it_was_published_that_they_do() {
        var schoolAge = STANDARD.roll().stream().filter(child -> Age.of(child.yearGroup()).isSchoolAge()).toList();
        assertThat(percent(schoolAge, in(Age.PRIMARY, Place.MAINSTREAM)))
                .isCloseTo(figure("school-age-primary-percent"), within(0.2));
        assertThat(percent(schoolAge, in(Age.SECONDARY, Place.MAINSTREAM)))
                .isCloseTo(figure("school-age-secondary-percent"), within(0.2));
        assertThat(percent(schoolAge, child -> child.place() == Place.SPECIAL))
                .isCloseTo(figure("school-age-special-percent"), within(0.2));
    }

    @Test
    void the_small_area_has_the_same_shares() {
        assertThat(SMALL.roll()).hasSize((int) Math.round(figure("with-send") * 2_000 / 47_000));
        assertThat(percent(SMALL.roll(), Supported::plan)).isCloseTo(figure("plan-percent"), within(1.5));
    }

    @Test
    void needs_are_twice_as_frequent_where_life_is_hardest() {
        var children = STANDARD.households()
                .collect(Collectors.groupingBy(home -> Aldermere.isMoreDeprived(home.neighbourhood()),
                        Collectors.summingDouble(home -> home.pupils().size())));
        var needs = STANDARD.roll()
                .stream()
                .collect(Collectors.groupingBy(child -> Aldermere.isMoreDeprived(child.home()),
                        Collectors.summingDouble(child -> 1)));
        assertThat(needs.get(true) / children.get(true) / (needs.get(false) / children.get(false)))
                .isCloseTo(figure("more-deprived-times"), within(0.15));
        assertThat(Aldermere.NEIGHBOURHOODS).hasSize((int) figure("neighbourhoods"));
    }

    @Test
    void the_most_frequent_needs_come_in_the_published_order() {
        assertThat(mostFrequent(in(Age.PRIMARY, Place.MAINSTREAM).and(child -> !child.plan()))).first()
                .isEqualTo("SLCN");
        assertThat(mostFrequent(in(Age.SECONDARY, Place.MAINSTREAM).and(child -> !child.plan()))).first()
                .isEqualTo("SEMH");
        assertThat(mostFrequent(Supported::plan)).startsWith("SEMH", "SLCN", "ASD");
    }

    @Test
    void the_settings_are_as_many_and_of_the_sorts_as_published() {
        assertThat(STANDARD.providers()).hasSize((int) figure("settings"));
        assertThat(STANDARD.providers()).filteredOn(one -> one.sort() == Sort.SPECIAL)
                .hasSize((int) figure("special-schools"));
        assertThat(STANDARD.providers()).filteredOn(one -> one.sort() == Sort.PUPIL_REFERRAL_UNIT)
                .hasSize((int) figure("pupil-referral-units"));
        assertThat(STANDARD.providers().stream().flatMap(one -> one.units().stream()))
                .filteredOn(Provider.Unit::resourcedProvision)
                .hasSize((int) figure("resourced-provision"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void plans_are_as_late_and_requests_refused_as_often_as_published(int year) {
        var rates = Timeliness.YEARS.get(year);
        var arrivals = Arrivals.of(AreaSize.LARGE, DAY)
                .stream()
                .filter(arrival -> Timeliness.yearOf(arrival.receivedOn(), DAY) == year)
                .toList();
        var plans = arrivals.stream().filter(arrival -> arrival.fate() == Arrivals.Fate.PLAN).toList();
        assertThat(percent(plans, arrival -> !arrival.endsOn().isAfter(arrival.receivedOn().plusWeeks(20))))
                .isCloseTo(figure("within-20-weeks-" + rates.publishedYear()), within(1.0));
        assertThat(percent(arrivals, arrival -> arrival.fate() == Arrivals.Fate.REFUSED))
                .isCloseTo(figure("refused-" + rates.publishedYear()), within(0.5));
    }

    @Test
    void cases_stand_at_every_stage_some_late_and_some_due_this_week() {
        var open = STANDARD.journeys().stream().filter(Journey::isOpenAssessment).toList();
        assertThat(open).hasSizeBetween(150, 300);
        for (var stage : List.of("decided-to-assess", "advice-requested", "draft-plan-served", "setting-consulted")) {
            assertThat(open).as(stage).anyMatch(journey -> journey.on(stage).isPresent());
        }
        assertThat(open).anyMatch(journey -> journey.steps().size() == 1);
        assertThat(open).anyMatch(journey -> journey.begun().plusWeeks(20).isBefore(DAY));
        assertThat(open).anyMatch(journey -> !journey.begun().plusWeeks(20).isBefore(DAY)
                && journey.begun().plusWeeks(20).isBefore(DAY.plusDays(7)));
    }

    @Test
    void nothing_in_a_case_happens_after_the_day_or_before_birth_or_out_of_order() {
        var born = STANDARD.roll().stream().collect(Collectors.toMap(Supported::child, Supported::born));
        assertThat(STANDARD.journeys()).allSatisfy(journey -> {
            assertThat(journey.steps()).extracting(Step::on).isSorted();
            assertThat(journey.begun()).isAfter(born.get(journey.child()));
            assertThat(journey.steps().getLast().on()).isBeforeOrEqualTo(DAY);
        });
        assertThat(STANDARD.journeys()).extracting(Journey::subject).doesNotHaveDuplicates();
    }

    @Test
    void pupil_numbers_have_their_check_letter_but_for_a_few_slips_of_the_pen_and_are_given_once() {
        var seen = new HashSet<String>();
        var wrong = STANDARD.households()
                .flatMap(home -> home.pupils().stream())
                .map(Pupil::upn)
                .filter(upn -> upn != null && seen.add(upn))
                .filter(upn -> !Numbers
                        .upn(upn.substring(4, 8), Integer.parseInt(upn.substring(8, 10)),
                                Integer.parseInt(upn.substring(10)))
                        .equals(upn))
                .toList();
        assertThat(wrong).hasSizeBetween(5, 60);
        assertThat(STANDARD.households().flatMap(home -> home.pupils().stream()).filter(pupil -> pupil.upn() != null))
                .hasSize(seen.size());
    }

    @Test
    void no_authority_in_england_has_its_name_or_number() {
        assertThat(LocalAuthorities.find(Aldermere.LA_CODE)).isEmpty();
        assertThat(LocalAuthorities.all()).noneMatch(one -> one.name().contains(Aldermere.NAME));
    }

    @ParameterizedTest
    @EnumSource(AreaSize.class)
    void no_setting_is_called_like_a_real_one(AreaSize size) {
        var real = Published.fingerprints("real-schools.sha256");
        assertThat(Providers.of(size)).extracting(Provider::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> real.contains(Published.fingerprint(name)));
    }

    @Test
    void nobody_is_called_like_somebody_in_the_published_strategies() {
        var real = Published.fingerprints("real-people.sha256");
        var names = STANDARD.households()
                .flatMap(home -> Stream.concat(home.carers().stream().map(Carer::name),
                        home.pupils()
                                .stream()
                                .flatMap(pupil -> Stream.of(pupil.name(),
                                        pupil.givenName() + " " + pupil.familyName()))))
                .collect(Collectors.toCollection(HashSet::new));
        STANDARD.colleagues().forEach(colleague -> names.add(colleague.name()));
        assertThat(names).hasSizeGreaterThan(20_000).noneMatch(name -> real.contains(Published.fingerprint(name)));
    }

    @Test
    void names_come_from_many_places_and_families_differ() {
        var backgrounds = STANDARD.households()
                .flatMap(home -> home.pupils().stream())
                .collect(Collectors.groupingBy(Pupil::ethnicity, Collectors.counting()));
        assertThat(backgrounds).hasSizeGreaterThan(15);
        assertThat(backgrounds.get("WBRI") / 47_000.0).isBetween(0.70, 0.82);
        var homes = STANDARD.households().toList();
        assertThat(homes).anyMatch(home -> home.restricted() != null);
        assertThat(homes).anyMatch(home -> home.carers().size() == 1);
        assertThat(homes).anyMatch(home -> home.carers().stream().anyMatch(carer -> carer.interpreter() != null));
        assertThat(homes.stream().flatMap(home -> home.pupils().stream()).filter(one -> one.lookedAfterFrom() != null))
                .hasSizeBetween(190, 420);
    }

    private static Predicate<Supported> in(Age age, Place place) {
        return child -> Age.of(child.yearGroup()) == age && child.place() == place;
    }

    private static List<String> mostFrequent(Predicate<Supported> which) {
        return STANDARD.roll()
                .stream()
                .filter(which)
                .collect(Collectors.groupingBy(Supported::primaryNeed, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> double percent(List<T> all, Predicate<T> which) {
        return 100.0 * all.stream().filter(which).count() / all.size();
    }

    private static String fingerprint(DemonstrationArea area) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(area.providers(), area.colleagues(), area.journeys())
                    .flatMap(List::stream)
                    .forEach(one -> digest.update(one.toString().getBytes(StandardCharsets.UTF_8)));
            area.households().forEach(home -> digest.update(home.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
