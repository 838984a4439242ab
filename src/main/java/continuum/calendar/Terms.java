package continuum.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The school terms of an authority, in order. Only the years that the authority has published are known: asking about a
 * later day is an error, never a guess.
 */
public record Terms(List<Term> terms) {
    /** No terms known: nothing can be counted in school days. */
    public static final Terms NONE = new Terms(List.of());

    /** Two open days with no more than this many days between them belong to one term: a weekend with bank holidays. */
    private static final int LONGEST_WEEKEND = 5;

    public Terms {
        terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
    }

    /** Whether a term holds this day. Weekends and bank holidays inside a term are not taken out here. */
    public boolean hold(LocalDate day) {
        return termOn(day).isPresent();
    }

    public Optional<Term> termOn(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst();
    }

    /** The first term that starts on or after this day. */
    public Optional<Term> nextFrom(LocalDate day) {
        return terms.stream().filter(term -> !term.from().isBefore(day)).findFirst();
    }

    /** The terms of a school year, those that reach into it included. */
    public List<Term> in(SchoolYear year) {
        var whole = new Term(year.first(), year.last());
        return terms.stream().filter(whole::overlaps).toList();
    }

    /** The last day that any known term holds. */
    public Optional<LocalDate> knownUntil() {
        return terms.stream().map(Term::to).max(Comparator.naturalOrder());
    }

    /** The terms that these open days make up. */
    public static Terms ofOpenDays(Collection<LocalDate> openDays) {
        var terms = new ArrayList<Term>();
        LocalDate from = null;
        LocalDate last = null;
        for (LocalDate day : new TreeSet<>(openDays)) {
            if (from != null && ChronoUnit.DAYS.between(last, day) > LONGEST_WEEKEND) {
                terms.add(new Term(from, last));
                from = day;
            }
            from = from == null ? day : from;
            last = day;
        }
        if (from != null) {
            terms.add(new Term(from, last));
        }
        return new Terms(terms);
    }

    /**
     * Reads an authority's term dates: either {@code [{"from": "2026-09-02", "to": "2026-10-23"}, …]}, or the open days
     * of each school year as {@code {"academic_years": [{"dates": [{"date": "2026-09-02"}, …]}]}}.
     *
     * @throws IllegalArgumentException when the file is neither, saying what was expected
     */
    public static Terms read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The term dates can't be read: " + file, e);
        }
    }

    public static Terms read(InputStream in) {
        try {
            JsonNode file = JsonMapper.shared().readTree(in);
            if (file.isArray()) {
                return new Terms(
                        file.valueStream().map(term -> new Term(date(term, "from"), date(term, "to"))).toList());
            }
            if (file.path("academic_years").isArray()) {
                return ofOpenDays(file.path("academic_years")
                        .valueStream()
                        .flatMap(year -> year.path("dates").valueStream())
                        .map(day -> date(day, "date"))
                        .toList());
            }
        } catch (JacksonException | DateTimeParseException e) {
            throw new IllegalArgumentException("Term dates are JSON with dates such as 2026-09-02", e);
        }
        throw new IllegalArgumentException(
                "Term dates are a list of {\"from\", \"to\"}, or hold \"academic_years\" with their \"dates\"");
    }

    private static LocalDate date(JsonNode of, String name) {
        return LocalDate.parse(of.path(name).asString(""));
    }
}
