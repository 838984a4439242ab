package continuum.plans;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import continuum.calendar.DateWords;
import continuum.plans.Difference.Fate;
import continuum.plans.Difference.Kind;
import continuum.plans.Difference.Piece;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a plan: line by line, word by word, and in what it means for the child. A line is
 * the same line as long as it keeps its identity, wherever it stands and whatever it says.
 */
public final class Differences {

    static final String LESS = " (less)";
    static final String MORE = " (more)";

    private Differences() {}

    /** The lines that differ, in the order of the sections; none when the versions say the same. */
    public static List<Difference> between(Contents before, Contents after) {
        var all = new ArrayList<Difference>();
        for (var now : after.lines()) {
            var then = before.find(now.id()).orElse(null);
            if (then == null) {
                all.add(new Difference(now, Kind.ADDED, List.of(new Piece(Fate.CAME, now.words())), List.of()));
            } else if (!then.equals(now)) {
                all.add(new Difference(now, Kind.CHANGED, words(then.words(), now.words()),
                        meaning(then, now, before, after)));
            }
        }
        for (var then : before.lines()) {
            if (after.find(then.id()).isEmpty()) {
                all.add(new Difference(then, Kind.REMOVED, List.of(new Piece(Fate.WENT, then.words())), List.of()));
            }
        }
        all.sort(Comparator.comparing(difference -> difference.line().section()));
        return List.copyOf(all);
    }

    /** Two texts as pieces that stayed, went or came. Put together without what went, they are the second text. */
    static List<Piece> words(String before, String after) {
        var old = split(before);
        var young = split(after);
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(old, young, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Fate.STAYED, delta.getSource().getLines());
            } else {
                add(pieces, Fate.WENT, delta.getSource().getLines());
                add(pieces, Fate.CAME, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    /** Words and the spaces between them. */
    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)|(?=\\s)"));
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    private static List<String> meaning(Line before, Line after, Contents old, Contents young) {
        var all = new ArrayList<String>();
        if (before instanceof Line.Provision was && after instanceof Line.Provision is) {
            delivery(was.delivery(), is.delivery(), all);
            links("Outcomes it serves", was.outcomes(), is.outcomes(), old, young, all);
        }
        if (before instanceof Line.Outcome was && after instanceof Line.Outcome is) {
            date("By", was.by(), is.by(), all);
            text("Measured by", was.measured(), is.measured(), all);
            links("Needs it answers", was.needs(), is.needs(), old, young, all);
        }
        if (before instanceof Line.Budget was && after instanceof Line.Budget is
                && was.yearly().compareTo(is.yearly()) != 0) {
            all.add("£" + was.yearly() + " a year → £" + is.yearly() + " a year"
                    + direction(was.yearly(), is.yearly()));
        }
        if (before.section() != after.section()) {
            all.add("Section " + before.section() + " → section " + after.section());
        }
        return all;
    }

    private static void delivery(Delivery was, Delivery is, List<String> all) {
        if (was.hoursAYear().compareTo(is.hoursAYear()) != 0) {
            all.add(hours(was) + " → " + hours(is) + direction(was.hoursAYear(), is.hoursAYear()));
        } else if (was.times() != is.times() || was.per() != is.per() || was.minutes() != is.minutes()) {
            all.add("“" + was.words() + "” → “" + is.words() + "”");
        }
        if (was.groupOf() != is.groupOf()) {
            all.add(group(was) + " → " + group(is)
                    + direction(BigDecimal.valueOf(is.groupOf()), BigDecimal.valueOf(was.groupOf())));
        }
        text("Who", was.who(), is.who(), all);
        text("Qualification", was.qualification(), is.qualification(), all);
        date("From", was.from(), is.from(), all);
        date("Until", was.until(), is.until(), all);
        text("Reviewed", was.reviewed(), is.reviewed(), all);
        if (!Objects.equals(was.hourly(), is.hourly())) {
            all.add("Cost an hour: " + pounds(was.hourly()) + " → " + pounds(is.hourly()));
        }
    }

    private static String hours(Delivery delivery) {
        if (delivery.per() == null || delivery.minutes() == 0) {
            return "no hours said";
        }
        return delivery.hoursAYear().stripTrailingZeros().toPlainString() + " hours a school year";
    }

    private static String group(Delivery delivery) {
        return delivery.groupOf() == 1 ? "one to one" : "in a group of " + delivery.groupOf();
    }

    private static String pounds(@Nullable BigDecimal amount) {
        return amount == null ? "not known" : "£" + amount;
    }

    private static String direction(BigDecimal was, BigDecimal is) {
        return was.compareTo(is) > 0 ? LESS : MORE;
    }

    private static void text(String what, String was, String is, List<String> all) {
        if (!was.equals(is)) {
            all.add(what + ": " + (was.isBlank() ? "not said" : was) + " → " + (is.isBlank() ? "not said" : is));
        }
    }

    private static void date(String what, @Nullable LocalDate was, @Nullable LocalDate is, List<String> all) {
        if (!Objects.equals(was, is)) {
            all.add(what + ": " + date(was) + " → " + date(is));
        }
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "no date" : DateWords.inWords(date);
    }

    private static void links(String what, List<LineId> was, List<LineId> is, Contents old, Contents young,
            List<String> all) {
        was.stream()
                .filter(link -> !is.contains(link))
                .forEach(link -> all.add(what + ": no longer “" + about(old, link) + "”"));
        is.stream()
                .filter(link -> !was.contains(link))
                .forEach(link -> all.add(what + ": now also “" + about(young, link) + "”"));
    }

    private static String about(Contents contents, LineId link) {
        return contents.find(link).map(Line::about).orElse("a line that was removed");
    }
}
