package continuum.duties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a case that are known on a day, by date: those of one day in the order in which they were listed. */
final class KnownEvents {
    private static final int FEW = 24;

    private final Event[] events;
    private final long[] bits;
    private final int[] refs;
    private final int[] nextDay;
    private final int refCount;
    private final long codes;
    private final boolean exceptions;

    KnownEvents(List<Event> all, LocalDate asOf, Map<String, Long> bitOf) {
        Event[] known = new Event[all.size()];
        int count = 0;
        for (Event event : all) {
            if (!event.on().isAfter(asOf)) {
                known[count++] = event;
            }
        }
        events = Arrays.copyOf(known, count);
        sort(events);
        bits = new long[count];
        refs = new int[count];
        long seen = 0;
        boolean claims = false;
        for (int i = 0; i < count; i++) {
            Long bit = bitOf.get(events[i].type());
            bits[i] = bit == null ? 0 : bit;
            seen |= bits[i];
            claims |= events[i].exception() != null;
        }
        codes = seen;
        exceptions = claims;
        refCount = numberRefs();
        nextDay = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            nextDay[i] = i + 1 < count && events[i + 1].on().equals(events[i].on()) ? nextDay[i + 1] : i + 1;
        }
    }

    int size() {
        return events.length;
    }

    Event event(int i) {
        return events[i];
    }

    long bit(int i) {
        return bits[i];
    }

    /** Where the events of the next day begin. */
    int nextDay(int i) {
        return nextDay[i];
    }

    /** The number of the event's ref in this case; 0 without one. */
    int ref(int i) {
        return refs[i];
    }

    int refCount() {
        return refCount;
    }

    /** Every code that occurs. */
    long codes() {
        return codes;
    }

    /** The first exception recorded that a rule lists, for everyone or for this ref. */
    @Nullable
    Exemption exceptionFor(Rule rule, @Nullable String ref) {
        if (!exceptions || rule.exceptions().isEmpty()) {
            return null;
        }
        for (Event event : events) {
            if (event.exception() != null && event.type().equals(Event.EXCEPTION)
                    && (event.ref() == null || event.ref().equals(ref))) {
                Exemption exception = rule.exception(event.exception());
                if (exception != null && exception.heldOn(event.on())) {
                    return exception;
                }
            }
        }
        return null;
    }

    /** Numbers the refs as they come: the first few are found by looking, any more in a map. */
    private int numberRefs() {
        String[] few = {};
        Map<String, Integer> many = Map.of();
        int count = 0;
        for (int i = 0; i < events.length; i++) {
            String ref = events[i].ref();
            if (ref == null) {
                continue;
            }
            int known = numberAmong(few, Math.min(count, few.length), ref);
            if (known == 0) {
                known = many.getOrDefault(ref, 0);
            }
            if (known == 0) {
                known = ++count;
                if (count <= FEW) {
                    few = few.length == 0 ? new String[FEW] : few;
                    few[count - 1] = ref;
                } else {
                    many = many.isEmpty() ? new HashMap<>() : many;
                    many.put(ref, count);
                }
            }
            refs[i] = known;
        }
        return count + 1;
    }

    private static int numberAmong(String[] few, int count, String ref) {
        for (int i = 0; i < count; i++) {
            if (few[i].equals(ref)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void sort(Event[] events) {
        if (events.length > FEW) {
            Arrays.sort(events, Comparator.comparing(Event::on));
            return;
        }
        for (int i = 1; i < events.length; i++) {
            Event event = events[i];
            int at = i;
            while (at > 0 && events[at - 1].on().isAfter(event.on())) {
                events[at] = events[at - 1];
                at--;
            }
            events[at] = event;
        }
    }
}
