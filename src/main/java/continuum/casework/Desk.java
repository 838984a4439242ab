package continuum.casework;

import continuum.web.Option;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of work: the cases that were asked for, and how many there are in all of each kind, stage and school.
 *
 * @param next where the next page begins, if there is one
 */
public record Desk(List<Counted> counts, List<Work> cases, @Nullable String next, List<SavedView> views) {

    /** How many open cases of one kind, stage and school there are, and how many of them are due when, and from whom. */
    public record Counted(String kind, @Nullable String stage, @Nullable UUID school, @Nullable String schoolName,
            long open, long late, long week, long fourWeeks, long authority, long others) {

        long of(Due due) {
            return switch (due) {
                case ALL -> open;
                case LATE -> late;
                case WEEK -> week;
                case FOUR_WEEKS -> fourWeeks;
            };
        }
    }

    long of(Due due) {
        return total(one -> one.of(due));
    }

    long of(Waiting waiting) {
        return total(switch (waiting) {
            case ANYBODY -> Counted::open;
            case AUTHORITY -> Counted::authority;
            case OTHERS -> Counted::others;
        });
    }

    /** The kinds of case there are, each with how many. */
    public List<Option> kinds() {
        return options(one -> true, Counted::kind, CaseWords::kind);
    }

    /** The stages at which assessments stand, each with how many, in the order of the way. */
    public List<Option> stages() {
        return options(one -> one.stage() != null, Counted::stage, CaseWords::stage).stream()
                .sorted(Comparator.comparing(option -> CaseWords.OPEN_STAGES.indexOf(option.value())))
                .toList();
    }

    /** The schools of the children, each with how many cases, by name. */
    public List<Option> schools() {
        var names = counts.stream()
                .filter(one -> one.school() != null && one.schoolName() != null)
                .collect(Collectors.toMap(one -> one.school().toString(), Counted::schoolName, (one, same) -> one));
        return options(one -> one.school() != null && one.schoolName() != null, one -> one.school().toString(),
                names::get);
    }

    private long total(ToLongFunction<Counted> number) {
        return counts.stream().mapToLong(number).sum();
    }

    private List<Option> options(Predicate<Counted> which, Function<Counted, String> value,
            Function<String, String> words) {
        return counts.stream()
                .filter(which)
                .collect(Collectors.groupingBy(value, Collectors.summingLong(Counted::open)))
                .entrySet()
                .stream()
                .map(each -> Option.of(each.getKey(), words.apply(each.getKey()) + " (" + each.getValue() + ")"))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
