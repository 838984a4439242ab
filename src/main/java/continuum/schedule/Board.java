package continuum.schedule;

import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.reviews.Review;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A school year of reviews, month by month. What was due before it and is still open stands in its first month to come. */
public record Board(SchoolYear year, List<Month> months, List<BoardLine> lines) {

    /** A month with its reviews in the order of their days. */
    public record Month(YearMonth month, List<BoardLine> lines, boolean past) {
        public String words() {
            return DateWords.monthAndYear(month.atDay(1));
        }
    }

    static Board of(SchoolYear year, List<BoardLine> all, LocalDate today) {
        var lines = all.stream()
                .filter(line -> !day(line, year, today).isAfter(year.last()))
                .filter(line -> !day(line, year, today).isBefore(year.first()))
                .sorted(Comparator.comparing((BoardLine line) -> day(line, year, today)).thenComparing(BoardLine::name))
                .toList();
        var months = IntStream.range(0, 12)
                .mapToObj(i -> YearMonth.from(year.first()).plusMonths(i))
                .map(month -> new Month(month, lines.stream()
                        .filter(line -> YearMonth.from(day(line, year, today)).equals(month))
                        .toList(), month.atEndOfMonth().isBefore(today)))
                .toList();
        return new Board(year, months, lines);
    }

    /** What is open and should have been met before is this month's business. */
    private static LocalDate day(BoardLine line, SchoolYear year, LocalDate today) {
        var day = line.day();
        boolean toMeet = line.state() instanceof Review.Ahead || line.state() instanceof Review.Called;
        if (toMeet && day.isBefore(today) && SchoolYear.of(today).equals(year)) {
            return today;
        }
        return day;
    }

    /** How many still have no date. */
    public long withoutDate() {
        return lines.stream().filter(line -> line.state() instanceof Review.Ahead && line.meeting() == null).count();
    }

    /** How many are late with something. */
    public long late(LocalDate today) {
        return lines.stream().filter(line -> line.dueOn() != null && line.dueOn().isBefore(today)).count();
    }

    /** How many reports the school owes. */
    public long reports() {
        return lines.stream().filter(line -> line.state() instanceof Review.Held).count();
    }

    /** How many are complete. */
    public long complete() {
        return lines.stream().filter(line -> !(line.state() instanceof Review.Incomplete)).count();
    }
}
