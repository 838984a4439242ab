package continuum.demo;

import java.util.ArrayList;
import java.util.List;

/** Things with how often each comes, in any unit: {@code Odds.of("SLCN", 34).and("SEMH", 17)}. */
final class Odds<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double all;

    static <T> Odds<T> of(T thing, double weight) {
        return new Odds<T>().and(thing, weight);
    }

    Odds<T> and(T thing, double weight) {
        all += weight;
        things.add(thing);
        upTo.add(all);
        return this;
    }

    T draw(Chance chance) {
        double at = chance.next() * all;
        int i = 0;
        while (upTo.get(i) <= at) {
            i++;
        }
        return things.get(i);
    }
}
