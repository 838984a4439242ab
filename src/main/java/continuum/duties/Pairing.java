package continuum.duties;

import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One rule walks through the known events of a case, day by day: on each day first what starts, then what meets, then
 * what stops. So an end of the same day meets a start of that day however they are listed, and wins over a stop.
 */
final class Pairing {
    private static final int NONE = -1;

    private final Rule rule;
    private final long starts;
    private final long ends;
    private final long stops;
    private final KnownEvents known;

    private int count;
    private int[] startedBy = new int[2];
    private int[] metBy = new int[2];
    private int[] stoppedBy = new int[2];
    /** The open start of each ref, plus one; for 0, without a ref, how far the queue is served. */
    private int[] openOf = {};
    private int closedUpTo;

    Pairing(Rule rule, long starts, long ends, long stops, KnownEvents known) {
        this.rule = rule;
        this.starts = starts;
        this.ends = ends;
        this.stops = stops;
        this.known = known;
    }

    void into(List<Owed> owed, Subject child, WorkingCalendar calendar) {
        if (startsOnce(child)) {
            single(owed, calendar);
            return;
        }
        openOf = new int[known.refCount()];
        int from = 0;
        while (from < known.size()) {
            int to = known.nextDay(from);
            oneDay(from, to, child);
            from = to;
        }
        for (int i = 0; i < count; i++) {
            owed.add(owed(startedBy[i], metBy[i], stoppedBy[i], calendar));
        }
    }

    /** Nearly every rule starts once in a case. */
    private boolean startsOnce(Subject child) {
        for (int i = 0; i < known.size(); i++) {
            if ((known.bit(i) & starts) != 0 && rule.startsOn(known.event(i), child)) {
                if (count++ == 0) {
                    startedBy[0] = i;
                }
            }
        }
        boolean once = count == 1;
        count = 0;
        return once;
    }

    private void single(List<Owed> owed, WorkingCalendar calendar) {
        int start = startedBy[0];
        int first = start;
        while (first > 0 && known.nextDay(first - 1) == known.nextDay(start)) {
            first--;
        }
        int stop = NONE;
        int until = known.size();
        for (int i = first; i < until; i++) {
            if ((known.bit(i) & ends) != 0 && known.ref(i) == known.ref(start)) {
                owed.add(owed(start, i, NONE, calendar));
                return;
            }
            if (stop == NONE && (known.bit(i) & stops) != 0) {
                stop = i;
                until = known.nextDay(i);
            }
        }
        owed.add(owed(start, NONE, stop, calendar));
    }

    private void oneDay(int from, int to, Subject child) {
        for (int i = from; i < to; i++) {
            if ((known.bit(i) & starts) != 0 && rule.startsOn(known.event(i), child)) {
                start(i);
            }
        }
        if (count == closedUpTo) {
            return;
        }
        for (int i = from; i < to; i++) {
            if ((known.bit(i) & ends) != 0) {
                meet(i);
            }
        }
        for (int i = from; i < to; i++) {
            if ((known.bit(i) & stops) != 0) {
                stop(i);
            }
        }
    }

    /** What is asked again of the same one while it is still owed is the same duty. */
    private void start(int event) {
        int ref = known.ref(event);
        if (ref != 0 && openOf[ref] != 0) {
            return;
        }
        if (count == startedBy.length) {
            startedBy = Arrays.copyOf(startedBy, 2 * count);
            metBy = Arrays.copyOf(metBy, 2 * count);
            stoppedBy = Arrays.copyOf(stoppedBy, 2 * count);
        }
        startedBy[count] = event;
        metBy[count] = NONE;
        stoppedBy[count] = NONE;
        count++;
        if (ref != 0) {
            openOf[ref] = count;
        }
    }

    private void meet(int event) {
        int ref = known.ref(event);
        if (ref != 0) {
            if (openOf[ref] != 0) {
                metBy[openOf[ref] - 1] = event;
                openOf[ref] = 0;
            }
            return;
        }
        while (openOf[0] < count) {
            int next = openOf[0]++;
            if (known.ref(startedBy[next]) == 0 && stoppedBy[next] == NONE) {
                metBy[next] = event;
                return;
            }
        }
    }

    private void stop(int event) {
        for (int i = closedUpTo; i < count; i++) {
            if (metBy[i] == NONE) {
                stoppedBy[i] = event;
                openOf[known.ref(startedBy[i])] = 0;
            }
        }
        closedUpTo = count;
        openOf[0] = count;
    }

    private Owed owed(int startAt, int metAt, int stopAt, WorkingCalendar calendar) {
        Event start = known.event(startAt);
        Event met = metAt == NONE ? null : known.event(metAt);
        Event stop = stopAt == NONE ? null : known.event(stopAt);
        LocalDate due = rule.limit().lastDay(start, calendar);
        return new Owed(rule, start.ref(), start.type(), start.on(), due,
                rule.tribunal() ? calendar.inTimeAtTribunal(due) : due, met == null ? null : met.on(),
                stop == null ? null : stop.on(), stop == null ? null : stop.type(),
                known.exceptionFor(rule, start.ref()));
    }
}
