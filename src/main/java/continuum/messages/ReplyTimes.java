package continuum.messages;

import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * How soon families were answered.
 *
 * @param answered how many messages were
 * @param half the working days within which half of them were
 * @param kept how many of them within the time that was promised
 */
public record ReplyTimes(int answered, int half, int kept) {

    /** A message that was answered. */
    record Answered(LocalDate received, LocalDate promised, LocalDate on) {}

    static ReplyTimes of(List<Answered> all, WorkingCalendar calendar) {
        var days = all.stream().mapToInt(one -> workingDays(one.received(), one.on(), calendar)).sorted().toArray();
        return new ReplyTimes(days.length, days.length == 0 ? 0 : days[(days.length - 1) / 2],
                (int) all.stream().filter(one -> !one.on().isAfter(one.promised())).count());
    }

    /** Working days after the first day, up to the last: an answer on the same day took none. */
    static int workingDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    /** Of a hundred, how many were answered in time. */
    public int keptInAHundred() {
        return answered == 0 ? 0 : Math.round(kept * 100f / answered);
    }
}
