package continuum.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * England's bank holidays. The list that the government publishes holds for the years it covers; the general rules
 * (Easter, the first Monday in May, substitute days) fill every other year. A newer list can be given as a file.
 */
public final class BankHolidays {
    private static final BankHolidays ENGLAND = new BankHolidays(published(shipped()), true);

    private final SortedMap<LocalDate, String> listed;
    private final boolean byRuleElsewhere;
    private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

    private BankHolidays(SortedMap<LocalDate, String> listed, boolean byRuleElsewhere) {
        this.listed = listed;
        this.byRuleElsewhere = byRuleElsewhere;
    }

    /** The list that came with this version. */
    public static BankHolidays england() {
        return ENGLAND;
    }

    /**
     * A newer list in the layout of gov.uk's {@code bank-holidays.json}, laid over the one that came with this version.
     *
     * @throws IllegalArgumentException when the file is not such a list, saying what was expected
     */
    public static BankHolidays england(Path newerList) {
        try (InputStream file = Files.newInputStream(newerList)) {
            return england(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of bank holidays can't be read: " + newerList, e);
        }
    }

    /** The same from a stream, which is closed. */
    public static BankHolidays england(InputStream newerList) {
        var all = new TreeMap<>(ENGLAND.listed);
        SortedMap<LocalDate, String> newer = published(newerList);
        newer.keySet()
                .stream()
                .map(LocalDate::getYear)
                .distinct()
                .toList()
                .forEach(year -> all.keySet().removeIf(day -> day.getYear() == year));
        all.putAll(newer);
        return new BankHolidays(all, true);
    }

    /** These with single days laid over: a title makes a day a bank holiday, none makes it no bank holiday. */
    BankHolidays with(Map<LocalDate, @Nullable String> days) {
        if (days.isEmpty()) {
            return this;
        }
        var all = new TreeMap<>(listed);
        days.keySet().stream().map(LocalDate::getYear).distinct().forEach(year -> all.putAll(titles(year)));
        days.forEach((day, title) -> {
            if (title == null) {
                all.remove(day);
            } else {
                all.put(day, title);
            }
        });
        return new BankHolidays(all, byRuleElsewhere);
    }

    /** Exactly these days and no others. */
    public static BankHolidays of(Collection<LocalDate> days) {
        return new BankHolidays(days.stream()
                .distinct()
                .collect(Collectors.toMap(day -> day, day -> "Bank holiday", (one, same) -> one, TreeMap::new)), false);
    }

    /** Whether this day is a bank holiday in England. */
    public boolean on(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::ofYear).get(day.getDayOfYear());
    }

    /** The bank holidays of a calendar year, in order. */
    public List<BankHoliday> in(int year) {
        return titles(year).entrySet().stream().map(day -> new BankHoliday(day.getKey(), day.getValue())).toList();
    }

    private BitSet ofYear(int year) {
        var days = new BitSet(367);
        titles(year).keySet().forEach(day -> days.set(day.getDayOfYear()));
        return days;
    }

    private SortedMap<LocalDate, String> titles(int year) {
        SortedMap<LocalDate, String> known = listed.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        return known.isEmpty() && byRuleElsewhere ? byRule(year) : known;
    }

    static SortedMap<LocalDate, String> byRule(int year) {
        return Rules.ENGLAND.getHolidays(Year.of(year), "eng")
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toMap(holiday -> holiday.getDate(), holiday -> holiday.getDescription(),
                        (one, same) -> one, TreeMap::new));
    }

    private static InputStream shipped() {
        return BankHolidays.class.getResourceAsStream("/calendar/bank-holidays.json");
    }

    static TreeMap<LocalDate, String> published(InputStream file) {
        var days = new TreeMap<LocalDate, String>();
        try (file) {
            JsonNode events = JsonMapper.shared().readTree(file).path("england-and-wales").path("events");
            if (!events.isArray() || events.isEmpty()) {
                throw new IllegalArgumentException(
                        "A list of bank holidays has its days under \"england-and-wales\", \"events\"");
            }
            for (JsonNode event : events) {
                days.put(LocalDate.parse(event.path("date").asString("")),
                        event.path("title").asString("Bank holiday"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("A list of bank holidays is JSON with dates such as 2026-12-25", e);
        }
        return days;
    }

    /** Loaded only when a year outside the published list is asked for. */
    private static final class Rules {
        static final HolidayManager ENGLAND = HolidayManager
                .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    }
}
