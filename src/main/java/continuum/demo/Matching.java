package continuum.demo;

import continuum.demo.Arrivals.Arrival;
import continuum.demo.Arrivals.Fate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says whose each request was. Requests that ended in a plan belong to children who have one; the others, those under way
 * among them, to children at SEN support. Nobody is asked for at an age at which nobody is.
 */
final class Matching {

    /** A request and the child it is for. */
    record Match(Arrival arrival, Supported child) {}

    private final LocalDate asOf;
    private final List<Match> matches = new ArrayList<>();
    private final List<Supported> withOlderPlan = new ArrayList<>();

    private Matching(LocalDate asOf) {
        this.asOf = asOf;
    }

    static Matching of(List<Arrival> arrivals, List<Supported> roll, LocalDate asOf) {
        var matching = new Matching(asOf);
        matching.plans(arrivals.stream().filter(matching::endedInPlan).toList(),
                roll.stream().filter(Supported::plan).toList());
        matching.others(arrivals.stream().filter(arrival -> !matching.endedInPlan(arrival)).toList(),
                roll.stream().filter(child -> !child.plan()).toList());
        matching.matches.sort(Comparator.comparingInt(match -> match.arrival().number()));
        return matching;
    }

    List<Match> matches() {
        return matches;
    }

    /** Children whose plan is older than these years, or came with them from another authority. */
    List<Supported> withOlderPlan() {
        return withOlderPlan;
    }

    private boolean endedInPlan(Arrival arrival) {
        return arrival.fate() == Fate.PLAN && !arrival.endsOn().isAfter(asOf);
    }

    /** The youngest choose first, for only late requests can have been theirs. */
    private void plans(List<Arrival> arrivals, List<Supported> children) {
        var months = new TreeMap<LocalDate, List<Arrival>>();
        arrivals.forEach(arrival -> months
                .computeIfAbsent(arrival.receivedOn().withDayOfMonth(1), month -> new ArrayList<>())
                .add(arrival));
        int older = Math.max(0, children.size() - arrivals.size());
        var youngestFirst = children.stream()
                .sorted(Comparator.comparing(Supported::born).reversed().thenComparing(Supported::child))
                .toList();
        for (var child : youngestFirst) {
            var chance = Chance.of("whose request", child.child());
            var odds = new Odds<List<Arrival>>();
            double open = 0;
            for (var month : months.entrySet()) {
                double weight = month.getValue().size() * (double) Ages.requestsAt(age(child, month.getKey()));
                if (weight > 0) {
                    odds.and(month.getValue(), weight);
                    open += weight;
                }
            }
            double before = older * olderWeight(child);
            if (open > 0 && !chance.falls(before / (before + open))) {
                var month = odds.draw(chance);
                matches.add(new Match(month.remove(month.size() - 1), child));
            } else {
                withOlderPlan.add(child);
                older--;
            }
        }
    }

    /** How likely a request before these years was, at the ages the child then had, per month. */
    private double olderWeight(Supported child) {
        int ageThen = age(child, asOf.minusYears(Timeliness.YEARS.size()));
        double weight = 0;
        for (int age = 1; age < ageThen; age++) {
            weight += Ages.requestsAt(age);
        }
        return ageThen > 1 ? weight / ageThen : 0;
    }

    private void others(List<Arrival> arrivals, List<Supported> children) {
        Map<Integer, List<Supported>> byYearOfBirth = new HashMap<>();
        children.forEach(child -> byYearOfBirth.computeIfAbsent(child.born().getYear(), year -> new ArrayList<>())
                .add(child));
        for (var arrival : arrivals) {
            var chance = Chance.of("for whom", arrival.number());
            for (int attempt = 0; attempt < 40; attempt++) {
                int born = arrival.receivedOn().minusYears(Ages.draw(chance)).getYear();
                var candidates = byYearOfBirth.getOrDefault(born, List.of());
                if (!candidates.isEmpty()) {
                    int at = chance.below(candidates.size());
                    var child = candidates.get(at);
                    if (Ages.requestsAt(age(child, arrival.receivedOn())) > 0) {
                        candidates.set(at, candidates.getLast());
                        candidates.removeLast();
                        matches.add(new Match(arrival, child));
                        break;
                    }
                }
            }
        }
    }

    static int age(Supported child, LocalDate on) {
        return on.isBefore(child.born()) ? -1 : Period.between(child.born(), on).getYears();
    }
}
