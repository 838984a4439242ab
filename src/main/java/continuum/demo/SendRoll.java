package continuum.demo;

import continuum.calendar.SchoolYear;
import continuum.demo.Share.Age;
import continuum.demo.Siblings.Sibling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides who has special educational needs: exactly as many as {@link Share} says, more often boys, children with free
 * school meals, looked-after children and those of the neighbourhoods where life is hardest.
 */
final class SendRoll {

    private final AreaSize size;
    private final SchoolYear year;
    private final Map<Age, double[]> likelihoods = new EnumMap<>(Age.class);
    private final Map<Age, List<Wanted>> wanted = new EnumMap<>(Age.class);
    private int adults;

    /** A share with how many children of this area it comes to. */
    private record Wanted(Share share, int children, EvenShare spread) {}

    private SendRoll(AreaSize size, SchoolYear year) {
        this.size = size;
        this.year = year;
    }

    /** All children with special educational needs, by their number. */
    static List<Supported> of(AreaSize size, SchoolYear year) {
        var roll = new SendRoll(size, year);
        roll.count();
        return roll.choose();
    }

    /** First round: how likely all together are, so that shares become likelihoods. */
    private void count() {
        Siblings.stream(size.pupils(), year).forEach(family -> family.children().forEach(child -> {
            var age = Age.of(child.yearGroup());
            var sums = likelihoods.computeIfAbsent(age, a -> new double[2]);
            sums[0] += weight(family, child, false);
            sums[1] += weight(family, child, true);
            adults += age == Age.ADULT ? 1 : 0;
        }));
        int total = 0;
        for (var share : Share.ALL) {
            int children = share == Share.ALL.getLast()
                    ? Math.max(0, size.scaled(Share.WITH_SEND) - total - adults)
                    : size.scaled(share.children());
            wanted.computeIfAbsent(share.age(), age -> new ArrayList<>())
                    .add(new Wanted(share, children, new EvenShare()));
            total += children;
        }
    }

    /** Second round: takes them. */
    private List<Supported> choose() {
        var chosen = new ArrayList<Supported>(size.scaled(Share.WITH_SEND));
        Siblings.stream(size.pupils(), year).forEach(family -> {
            for (int i = 0; i < family.children().size(); i++) {
                var child = family.children().get(i);
                var share = shareOf(family, child);
                if (share != null) {
                    chosen.add(supported(family, i, share));
                }
            }
        });
        return chosen;
    }

    private @Nullable Share shareOf(Siblings family, Sibling child) {
        var age = Age.of(child.yearGroup());
        if (age == Age.ADULT) {
            return new Share(age, Share.Place.MAINSTREAM, true, 0);
        }
        double[] sums = likelihoods.get(age);
        double support = weight(family, child, false) / sums[0];
        double plan = weight(family, child, true) / sums[1];
        Share taken = null;
        for (var one : wanted.get(age)) {
            if (one.spread().isDue(one.children() * (one.share().plan() ? plan : support)) && taken == null) {
                one.spread().take();
                taken = one.share();
            }
        }
        return taken;
    }

    private static double weight(Siblings family, Sibling child, boolean plan) {
        double weight = family.home().send();
        if ("M".equals(child.sex())) {
            weight *= plan ? 2.6 : 1.7;
        }
        if (family.freeMeals()) {
            weight *= 1.6;
        }
        if (family.lookedAfter()) {
            weight *= plan ? 4.5 : 1.8;
        }
        return weight;
    }

    private static Supported supported(Siblings family, int i, Share share) {
        var child = family.children().get(i);
        int number = family.firstChild() + i;
        var chance = Chance.of("need", number);
        var need = Needs.primary(share.age(), share.place(), share.plan(), chance);
        return new Supported(number, family.number(), family.home(), child.born(), child.yearGroup(), share.place(),
                share.plan(), need, Needs.secondary(need, share.plan(), chance));
    }
}
