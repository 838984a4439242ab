package continuum.delivery;

import continuum.plans.LineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of section F over a school year: its slots, the newest first, and their sums. */
public record LineLedger(LineId line, List<Slot> slots) {

    /** The lines of a list of slots, in its order. */
    static List<LineLedger> of(List<Slot> slots) {
        return slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.key().line(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new LineLedger(one.getKey(), one.getValue().reversed()))
                .toList();
    }

    /** What it promises now. */
    public Slot.Promise promise() {
        return slots.getFirst().promise();
    }

    /** Sessions promised in the stretches that are over, and those of the running one that somebody has spoken of. */
    public int promised(LocalDate today) {
        return delivered() + missed() + disputed() + unsaid(today);
    }

    public int delivered() {
        return slots.stream().mapToInt(slot -> slot.tally().delivered()).sum();
    }

    public int missed() {
        return slots.stream().mapToInt(slot -> slot.tally().missed()).sum();
    }

    public int disputed() {
        return slots.stream().mapToInt(slot -> slot.tally().disputed()).sum();
    }

    /** Nobody has spoken of them, and their stretch is over. */
    public int unsaid(LocalDate today) {
        return slots.stream()
                .filter(slot -> slot.to().isBefore(today))
                .mapToInt(slot -> slot.tally().unsaid())
                .sum();
    }

    public long owedMinutes() {
        return slots.stream().mapToLong(slot -> slot.tally().owedMinutes()).sum();
    }

    /** What the owed minutes cost; null when the line has no price. */
    public @Nullable BigDecimal owedPounds() {
        return slots.stream()
                .map(slot -> slot.tally().owedPounds())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** "1.5 hours, £93.75", or "3 sessions" for a thing without a length. */
    public String owed() {
        int sessions = slots.stream().mapToInt(slot -> slot.tally().owedSessions()).sum();
        var what = promise().minutes() == 0
                ? sessions + (sessions == 1 ? " time" : " times")
                : Slot.hours(owedMinutes()) + (owedMinutes() == 60 ? " hour" : " hours");
        return owedPounds() == null ? what : what + ", £" + owedPounds().toPlainString();
    }

    public boolean isOwed() {
        return owedMinutes() > 0 || slots.stream().anyMatch(slot -> slot.tally().owedSessions() > 0);
    }
}
