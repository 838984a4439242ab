package continuum.calendar;

import continuum.area.AuthorityId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendar each authority keeps: the newest national list of bank holidays, its own word on single days, and its
 * school terms. Every change is recorded with its reason. A change is seen by every node within a minute; dates that were
 * worked out before stay until they are worked out anew.
 */
@Component
public class Calendars {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Read(Instant at, WorkingCalendar calendar) {}

    private final CalendarStore store;
    private final Today today;
    private final Map<AuthorityId, Read> read = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** How this authority's days are counted. */
    @Transactional(readOnly = true)
    public WorkingCalendar of(AuthorityId authority) {
        var known = read.get(authority);
        return known == null || known.at().plus(FRESH).isBefore(Instant.now()) ? readAnew(authority) : known.calendar();
    }

    /** The same as it stands now, a change on another node included. */
    @Transactional(readOnly = true)
    public WorkingCalendar readAnew(AuthorityId authority) {
        var now = new WorkingCalendar(national().with(store.ownDays(authority)), store.terms(authority));
        read.put(authority, new Read(Instant.now(), now));
        return now;
    }

    /** What a list of bank holidays would change, in the years it covers. */
    @Transactional(readOnly = true)
    public List<CalendarChange> compare(List<BankHoliday> list) {
        var known = national();
        var changes = new ArrayList<CalendarChange>();
        for (int year : list.stream().map(day -> day.on().getYear()).distinct().sorted().toList()) {
            var was = titles(known.in(year));
            var becomes = titles(list.stream().filter(day -> day.on().getYear() == year).toList());
            Stream.concat(was.keySet().stream(), becomes.keySet().stream())
                    .distinct()
                    .sorted()
                    .filter(day -> !becomes.getOrDefault(day, "").equals(was.get(day)))
                    .map(day -> CalendarChange.ofDay(day, was.get(day), becomes.get(day)))
                    .forEach(changes::add);
        }
        return changes;
    }

    /**
     * Keeps a newer national list; the years it covers replace those known, for every authority of this database.
     *
     * @return what it changed
     */
    @Transactional
    public List<CalendarChange> keepBankHolidays(List<BankHoliday> list, String by, String reason) {
        var changes = compare(list);
        if (!changes.isEmpty()) {
            store.addList(json(list));
            changes.forEach(change -> store.record(null, change, reason, by, today.now()));
            read.clear();
        }
        return changes;
    }

    /** What these terms would change. Terms known before that overlap them give way; others stay. */
    @Transactional(readOnly = true)
    public List<CalendarChange> compare(AuthorityId authority, Terms terms) {
        var known = new ArrayList<>(store.terms(authority).terms());
        var changes = new ArrayList<CalendarChange>();
        for (var term : terms.terms()) {
            if (!known.remove(term)) {
                var giveWay = known.stream().filter(term::overlaps).toList();
                known.removeAll(giveWay);
                changes.add(CalendarChange.ofTerm(giveWay.isEmpty() ? null : giveWay.getFirst(), term));
                giveWay.stream().skip(1).map(gone -> CalendarChange.ofTerm(gone, null)).forEach(changes::add);
            }
        }
        return changes;
    }

    /**
     * Keeps the authority's terms. Terms known before that overlap the new ones give way; others stay.
     *
     * @return what it changed
     */
    @Transactional
    public List<CalendarChange> keepTerms(AuthorityId authority, Terms terms, String by, String reason) {
        var changes = compare(authority, terms);
        changes.stream().filter(one -> one.was() != null).forEach(one -> store.remove(authority, one.was()));
        changes.stream().filter(one -> one.becomes() != null).forEach(one -> store.add(authority, one.becomes()));
        changes.forEach(change -> store.record(authority, change, reason, by, today.now()));
        read.clear();
        return changes;
    }

    /**
     * Adds, changes or removes one term.
     *
     * @param was the term as the person saw it; nothing for a new one
     * @param becomes nothing to remove it
     * @throws CalendarRefused when somebody has changed it meanwhile, or it can't be a term beside the others
     */
    @Transactional
    public void changeTerm(AuthorityId authority, @Nullable Term was, @Nullable Term becomes, String by,
            String reason) {
        if (was != null && !store.remove(authority, was)) {
            throw new CalendarRefused("from", "Somebody has changed or removed this term meanwhile. Go back and look");
        }
        if (becomes != null) {
            becomes.oddity()
                    .ifPresent(odd -> {
                        throw new CalendarRefused("to", "Check both dates: " + odd);
                    });
            store.terms(authority).terms().stream().filter(becomes::overlaps).findFirst().ifPresent(other -> {
                throw new CalendarRefused("from", "The dates overlap the term from " + other.words());
            });
            store.add(authority, becomes);
        }
        store.record(authority, CalendarChange.ofTerm(was, becomes), reason, by, today.now());
        read.clear();
    }

    /**
     * Says that a day is a bank holiday in this authority, or is none, whatever the national list says.
     *
     * @param title nothing to say that it is none
     * @throws CalendarRefused when that is so already
     */
    @Transactional
    public void sayBankHoliday(AuthorityId authority, LocalDate on, @Nullable String title, String by, String reason) {
        var was = titles(readAnew(authority).bankHolidays().in(on.getYear())).get(on);
        if (was == null ? title == null : was.equals(title)) {
            throw new CalendarRefused("on",
                    DateWords.inWords(on) + (was == null ? " is no bank holiday" : " is a bank holiday already"));
        }
        store.sayOwnDay(authority, on, title);
        store.record(authority, CalendarChange.ofDay(on, was, title), reason, by, today.now());
        read.clear();
    }

    /** What was changed, newest first. */
    @Transactional(readOnly = true)
    public List<RecordedChange> changes(AuthorityId authority, int limit) {
        return store.changes(authority, limit);
    }

    /** This school year and the next, where no term of it is known: school days of it can't be counted. */
    @Transactional(readOnly = true)
    public List<SchoolYear> yearsWithoutTerms(AuthorityId authority) {
        var now = SchoolYear.of(today.date());
        var terms = of(authority).terms();
        return Stream.of(now, now.next()).filter(year -> terms.in(year).isEmpty()).toList();
    }

    private BankHolidays national() {
        return store.list()
                .map(list -> BankHolidays
                        .england(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(BankHolidays::england);
    }

    /** The list in gov.uk's layout, with the years of the one before that it does not cover. */
    private String json(List<BankHoliday> list) {
        var years = list.stream().map(day -> day.on().getYear()).collect(Collectors.toSet());
        var days = store.list()
                .map(before -> BankHolidays
                        .published(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(TreeMap::new);
        days.keySet().removeIf(day -> years.contains(day.getYear()));
        days.putAll(titles(list));
        var events = days.entrySet()
                .stream()
                .map(day -> Map.of("date", day.getKey().toString(), "title", day.getValue()))
                .toList();
        return JsonMapper.shared().writeValueAsString(Map.of("england-and-wales", Map.of("events", events)));
    }

    private static TreeMap<LocalDate, String> titles(List<BankHoliday> days) {
        return days.stream()
                .collect(Collectors.toMap(BankHoliday::on, BankHoliday::title, (one, same) -> one, TreeMap::new));
    }
}
