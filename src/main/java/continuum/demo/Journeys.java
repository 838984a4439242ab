package continuum.demo;

import continuum.demo.Arrivals.Arrival;
import continuum.demo.Arrivals.Fate;
import continuum.demo.Journey.Asked;
import continuum.demo.Journey.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Six years of case work as it stands on a day: each request as far as it has come, what was disputed, each plan's yearly
 * reviews, the moves to the next phase.
 *
 * @param all oldest request first, then what follows from plans
 * @param planFrom since when each child with a plan has it, by the child's number
 */
record Journeys(List<Journey> all, Map<Integer, LocalDate> planFrom) {

    /** Who asks. Not published before 2025; these shares are an estimate. */
    private static final Odds<Source> SOURCES = Odds.of(Source.PARENT, 46)
            .and(Source.SETTING, 46)
            .and(Source.HEALTH, 5)
            .and(Source.SOCIAL_CARE, 2)
            .and(Source.OTHER, 1);
    private static final Odds<String> CHANNELS = Odds.of("online", 62)
            .and("email", 22)
            .and("letter", 10)
            .and("call", 6);

    static Journeys of(AreaSize size, LocalDate asOf, List<Supported> roll) {
        var matching = Matching.of(Arrivals.of(size, asOf), roll, asOf);
        var all = new ArrayList<Journey>();
        var planFrom = new HashMap<Integer, LocalDate>();
        var disputed = new Disputes(asOf);
        for (var match : matching.matches()) {
            var arrival = match.arrival();
            var journey = assessment(arrival, match.child(), asOf);
            all.add(journey);
            all.addAll(disputed.after(arrival, journey));
            if (arrival.fate() == Fate.PLAN && !arrival.endsOn().isAfter(asOf)) {
                planFrom.put(match.child().child(), arrival.endsOn());
            }
        }
        for (var child : matching.withOlderPlan()) {
            var older = OlderPlan.of(child, asOf);
            planFrom.put(child.child(), older.from());
            older.transfer(asOf).ifPresent(all::add);
        }
        var reviews = new Reviews(asOf);
        roll.stream().filter(Supported::plan).forEach(child -> {
            reviews.of(child, planFrom.get(child.child()), all);
            PhaseMoves.of(child, planFrom.get(child.child()), asOf).ifPresent(all::add);
        });
        return new Journeys(List.copyOf(all), Map.copyOf(planFrom));
    }

    private static Journey assessment(Arrival arrival, Supported child, LocalDate asOf) {
        var chance = Chance.of("asked", arrival.number());
        var source = SOURCES.draw(chance);
        if (source == Source.PARENT && Matching.age(child, arrival.receivedOn()) >= 17) {
            source = Source.YOUNG_PERSON;
        }
        return new Journey(subject("request", arrival.number()), child.child(), Journey.ASSESSMENT,
                new Asked(source, CHANNELS.draw(chance)), known(arrival.steps(), asOf));
    }

    static UUID subject(String what, long number) {
        return Numbers.id(what, number);
    }

    /** What had happened by the end of a day. */
    static List<Step> known(List<Step> steps, LocalDate asOf) {
        return steps.stream().filter(step -> !step.on().isAfter(asOf)).toList();
    }
}
