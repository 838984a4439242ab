package continuum.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two calendars: what a term or a bank holiday was, and what it becomes.
 *
 * @param was nothing when it is new
 * @param becomes nothing when it is gone
 */
public record CalendarChange(Kind kind, @Nullable Term was, @Nullable String wasTitle, @Nullable Term becomes,
        @Nullable String title) {

    public enum Kind {
        TERM,
        BANK_HOLIDAY
    }

    static CalendarChange ofTerm(@Nullable Term was, @Nullable Term becomes) {
        return new CalendarChange(Kind.TERM, was, null, becomes, null);
    }

    static CalendarChange ofDay(LocalDate on, @Nullable String was, @Nullable String becomes) {
        var day = new Term(on, on);
        return new CalendarChange(Kind.BANK_HOLIDAY, was == null ? null : day, was, becomes == null ? null : day,
                becomes);
    }

    public String words() {
        if (kind == Kind.TERM) {
            return was == null
                    ? "Term added: " + becomes.words()
                    : becomes == null
                            ? "Term removed: " + was.words()
                            : "Term changed: " + was.words() + ", now " + becomes.words();
        }
        return was == null
                ? "Bank holiday added: " + DateWords.inWords(becomes.from()) + ", " + title
                : becomes == null
                        ? "Bank holiday removed: " + DateWords.inWords(was.from()) + ", " + wasTitle
                        : "Bank holiday renamed: " + DateWords.inWords(was.from()) + ", " + wasTitle + ", now " + title;
    }
}
