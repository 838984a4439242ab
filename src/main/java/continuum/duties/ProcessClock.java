package continuum.duties;

import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rules of one process, made ready for many cases: each code of an event becomes a bit, so that a rule sees at once
 * whether an event starts, ends or stops it.
 */
final class ProcessClock {
    private static final Comparator<Owed> BY_DUE_DATE = Comparator.comparing(Owed::dueOn)
            .thenComparing(owed -> owed.rule().id())
            .thenComparing(Owed::ref, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Owed::startedOn);

    private final Rule[] rules;
    private final long[] starts;
    private final long[] ends;
    private final long[] stops;
    private final Map<String, Long> bits = new HashMap<>();

    ProcessClock(List<Rule> ofProcess) {
        rules = ofProcess.toArray(Rule[]::new);
        var codes = new TreeSet<>(Law.ENDS_EVERYTHING);
        for (Rule rule : rules) {
            codes.addAll(rule.starts());
            codes.addAll(rule.ends());
            codes.addAll(rule.stops());
        }
        if (codes.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "A process can have at most 64 kinds of event: " + rules[0].process().id());
        }
        codes.forEach(code -> bits.put(code, 1L << bits.size()));
        starts = masks(Rule::starts);
        ends = masks(Rule::ends);
        stops = masks(Rule::stops);
        long always = mask(Law.ENDS_EVERYTHING);
        for (int i = 0; i < stops.length; i++) {
            stops[i] |= always;
        }
    }

    /** What these events made somebody owe, as far as they are known on a day. */
    List<Owed> owed(List<Event> events, LocalDate asOf, Subject child, WorkingCalendar calendar) {
        var known = new KnownEvents(events, asOf, bits);
        var owed = new ArrayList<Owed>();
        for (int rule = 0; rule < rules.length; rule++) {
            if ((known.codes() & starts[rule]) != 0) {
                new Pairing(rules[rule], starts[rule], ends[rule], stops[rule], known).into(owed, child, calendar);
            }
        }
        sort(owed);
        return owed;
    }

    /** A handful is sorted by hand: it is what nearly every case owes. */
    private static void sort(List<Owed> owed) {
        if (owed.size() > 16) {
            owed.sort(BY_DUE_DATE);
            return;
        }
        for (int i = 1; i < owed.size(); i++) {
            Owed one = owed.get(i);
            int at = i;
            while (at > 0 && isLater(owed.get(at - 1), one)) {
                owed.set(at, owed.get(at - 1));
                at--;
            }
            owed.set(at, one);
        }
    }

    private static boolean isLater(Owed one, Owed other) {
        int byDay = one.dueOn().compareTo(other.dueOn());
        return byDay > 0 || byDay == 0 && BY_DUE_DATE.compare(one, other) > 0;
    }

    private long[] masks(Function<Rule, Set<String>> codes) {
        return Arrays.stream(rules).mapToLong(rule -> mask(codes.apply(rule))).toArray();
    }

    private long mask(Set<String> codes) {
        return codes.stream().mapToLong(bits::get).reduce(0, (one, other) -> one | other);
    }
}
