package continuum.delivery;

import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import continuum.web.Say;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a line of section F promises sessions, with what each of the three says of it.
 *
 * @param child whose plan it is, with the name
 * @param sessions how many were promised in it
 * @param from the first day of it on which the line held
 * @param answerBy by when somebody should speak of it; nothing while it was not asked about
 */
public record Slot(Key key, AuthorityId authority, ChildId child, String name, PlanId plan, Promise promise,
        LocalDate from, LocalDate to, int sessions, Tally tally, List<Said> said, @Nullable LocalDate answerBy) {

    /** Which one: a line in a version, and the Monday with which the stretch begins. */
    public record Key(VersionId version, LineId line, LocalDate on) {

        /** As it stands in an address and in the name of a field. */
        @Override
        public String toString() {
            return version + "_" + line + "_" + on;
        }

        /** @throws IllegalArgumentException when it is none */
        public static Key of(String text) {
            var parts = text.split("_");
            if (parts.length != 3) {
                throw new IllegalArgumentException("Not a slot");
            }
            try {
                return new Key(new VersionId(UUID.fromString(parts[0])), new LineId(UUID.fromString(parts[1])),
                        LocalDate.parse(parts[2]));
            } catch (java.time.DateTimeException notADay) {
                throw new IllegalArgumentException("Not a slot", notADay);
            }
        }
    }

    /** What the line promises. */
    public record Promise(String words, String who, int times, Per per, int minutes, int groupOf,
            @Nullable BigDecimal hourly) {

        /** "30 minutes, 2 times a week, in a group of 3" */
        public String often() {
            return (minutes == 0 ? "" : minutes + " minutes, ")
                    + (per == Per.ONCE ? "once" : (times == 1 ? "once " : times + " times ") + per.words())
                    + (minutes == 0 || groupOf == 1 ? "" : ", in a group of " + groupOf);
        }
    }

    /**
     * The three accounts together: {@code sessions = delivered + missed + disputed + unsaid}.
     *
     * @param owedPounds what the owed minutes cost; null when the line has no price
     */
    public record Tally(int delivered, int missed, int disputed, int unsaid, int promisedMinutes, int deliveredMinutes,
            int owedMinutes, int owedSessions, @Nullable BigDecimal owedPounds) {}

    /** What one of the three says now. */
    public record Said(Side side, int came, int missed, @Nullable Why why, int madeUp, String by, long seq) {}

    public Optional<Said> said(Side side) {
        return said.stream().filter(one -> one.side() == side).findFirst();
    }

    /** Whether it was asked about in vain: what came of it is not known. */
    public boolean isUnknown(LocalDate today) {
        return said.isEmpty() && answerBy != null && answerBy.isBefore(today);
    }

    /** The number of the last account of a side; 0 when it has said nothing. */
    public long seq(Side side) {
        return said(side).map(Said::seq).orElse(0L);
    }

    /** "Week of 7 September" or "7 September to 23 October" */
    public String when() {
        return promise.per() == Per.DAY || promise.per() == Per.WEEK
                ? "Week of " + Say.shortDate(from)
                : Say.shortDate(from) + " to " + Say.shortDate(to);
    }

    /** Whether it is a single week, so that a whole week can be said of it in one go. */
    public boolean isWeek() {
        return promise.per() == Per.DAY || promise.per() == Per.WEEK;
    }

    /** "12.5", the hours of so many minutes, to two places at most. */
    public static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
