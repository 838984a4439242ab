package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.BankHoliday;
import continuum.calendar.BankHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock and the slow clock give the same duties, whatever happened and in whatever order it was written down. */
class TwoClocksTest {
    /** Another seed: {@code -Dseed=…}. */
    private static final long SEED = Long.getLong("seed", 20_140_901);
    private static final int CASES = Integer.getInteger("cases", 300_000);
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    private final StatutoryClock clock = StatutoryClock.england();
    private final SlowClock slow = new SlowClock(bankHolidays());

    @Test
    void they_agree_on_hundreds_of_thousands_of_cases() {
        var processes = List.copyOf(clock.law().processes());
        for (int i = 0; i < CASES; i++) {
            long seed = SEED * 1_000_003L + i;
            var random = new Random(seed);
            String process = processes.get(random.nextInt(processes.size()));
            List<Event> events = someEvents(process, random);
            LocalDate asOf = events.getFirst().on().plusDays(random.nextInt(500) - 20);
            compare(process, events, asOf, seed);
        }
    }

    @Test
    void they_agree_on_every_start_from_2014_to_2040() {
        for (SlowClock.Line line : SlowClock.RULES) {
            Rule rule = clock.law().find(line.id()).orElseThrow();
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                Event start = Event.phaseTransfer(day, day.getYear() + 1, "school");
                LocalDate due = rule.limit().lastDay(start, clock.calendar());
                if (!due.equals(slow.lastDay(line, day, day.getYear() + 1))) {
                    assertThat(due).as("%s from %s", line.id(), day)
                            .isEqualTo(slow.lastDay(line, day, day.getYear() + 1));
                }
            }
        }
    }

    @Test
    void they_know_the_same_rules() {
        assertThat(clock.law().rules()).extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(SlowClock.RULES.stream().map(SlowClock.Line::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Europe/London"})
    void the_machines_own_time_zone_changes_nothing(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var random = new Random(SEED);
            for (int i = 0; i < 500; i++) {
                compare("la-transfer", someEvents("la-transfer", random), LocalDate.of(2026, 3, 29), SEED);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void compare(String process, List<Event> events, LocalDate asOf, long seed) {
        List<SlowClock.Answer> fast = clock.duties(process, events, asOf)
                .stream()
                .map(duty -> new SlowClock.Answer(duty.rule().id(), duty.ref(), duty.startedOn(), duty.dueOn(),
                        duty.state().code(), duty.metOn(), duty.daysLate(),
                        duty.excusedBy() == null ? null : duty.excusedBy().id()))
                .toList();
        List<SlowClock.Answer> obvious = slow.duties(process, events, asOf);
        if (!fast.equals(obvious)) {
            assertThat(fast).as("seed %d: %s on %s, %s", seed, process, asOf, events)
                    .containsExactlyElementsOf(obvious);
        }
    }

    /** Up to nine events around one day: often on the same days, at month ends, at Christmas, when the clocks change. */
    private List<Event> someEvents(String process, Random random) {
        var types = new ArrayList<>(new TreeSet<>(typesOf(process)));
        types.addAll(List.of("withdrawn", "moved-away", "died", Event.EXCEPTION, Event.EXCEPTION));
        LocalDate around = aDay(random);
        var events = new ArrayList<Event>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            String type = i == 0 ? firstType(process, random) : types.get(random.nextInt(types.size()));
            LocalDate on = around.plusDays(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(200));
            String ref = random.nextInt(4) == 0 ? "ab".substring(random.nextInt(2)).substring(0, 1) : null;
            events.add(new Event(type, on, ref, type.equals(Event.EXCEPTION) ? exception(random) : null,
                    around.getYear() + random.nextInt(2), random.nextBoolean() ? "school" : "post-16"));
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static LocalDate aDay(Random random) {
        int year = 2014 + random.nextInt(27);
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(year, 2, 26).plusDays(random.nextInt(5));
            case 1 -> LocalDate.of(year, 12, 18).plusDays(random.nextInt(18));
            case 2 -> LocalDate.of(year, 3, 24).plusDays(random.nextInt(10));
            case 3 -> LocalDate.of(year, 1 + random.nextInt(12), 27).plusDays(random.nextInt(6));
            case 4 -> LocalDate.of(year, 5, 20).plusDays(random.nextInt(110));
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
    }

    private static Set<String> typesOf(String process) {
        var types = new HashSet<String>();
        for (SlowClock.Line line : SlowClock.RULES) {
            if (line.process().equals(process)) {
                types.addAll(List.of((line.starts() + " " + line.ends() + " " + line.stops()).strip().split(" ")));
            }
        }
        return types;
    }

    private static String firstType(String process, Random random) {
        var starts = SlowClock.RULES.stream()
                .filter(line -> line.process().equals(process))
                .map(SlowClock.Line::starts)
                .toList();
        return starts.get(random.nextInt(starts.size()));
    }

    private String exception(Random random) {
        var all = clock.law()
                .rules()
                .stream()
                .flatMap(rule -> rule.exceptions().stream())
                .map(Exemption::id)
                .filter(id -> !id.equals("coronavirus"))
                .distinct()
                .sorted()
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private static Set<LocalDate> bankHolidays() {
        var days = new HashSet<LocalDate>();
        for (int year = 2013; year <= 2043; year++) {
            BankHolidays.england().in(year).stream().map(BankHoliday::on).forEach(days::add);
        }
        return days;
    }
}
