package continuum.demo;

import continuum.calendar.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The children of one family with what decides their likelihoods. Making it is cheap, so that the whole area can be gone
 * through twice: once to count, once to tell.
 *
 * @param number of the family, from 0
 * @param firstChild number of the eldest child in the area, from 0
 */
record Siblings(int number, int firstChild, Neighbourhood home, Background background, boolean freeMeals,
        boolean lookedAfter, List<Sibling> children) {

    /** One child; {@code yearGroup} by age, Reception being 0. */
    record Sibling(int yearGroup, LocalDate born, String sex) {}

    /** Children of each year group in the standard area, from two years before Reception to the age of 25. */
    private static final Odds<Integer> YEAR_GROUPS = yearGroups();
    private static final Odds<Neighbourhood> HOMES = homes();
    private static final Odds<Integer> CHILDREN = Odds.of(1, 50).and(2, 36).and(3, 11).and(4, 3);
    private static final Odds<Integer> YEARS_APART = Odds.of(0, 2)
            .and(1, 17)
            .and(2, 36)
            .and(3, 25)
            .and(4, 12)
            .and(5, 8);
    /** Of all families; the carers of looked-after children. */
    private static final double LOOKED_AFTER = 0.0062;

    static Siblings of(int number, int firstChild, SchoolYear year) {
        var chance = Chance.of("siblings", number);
        var home = HOMES.draw(chance);
        var background = Background.draw(home, chance);
        boolean lookedAfter = chance.falls(LOOKED_AFTER);
        boolean freeMeals = lookedAfter || chance.falls(home.freeMeals());
        var children = new ArrayList<Sibling>();
        int first = YEAR_GROUPS.draw(chance);
        int offset = chance.below(365);
        children.add(child(first, offset, year, chance));
        int wanted = CHILDREN.draw(chance);
        int older = first;
        int younger = first;
        for (int i = 1; i < wanted; i++) {
            int apart = YEARS_APART.draw(chance);
            boolean next = chance.falls(0.5);
            int group = next ? younger - apart : older + apart;
            // the register knows a sibling before nursery or after school only where there is a reason to
            if (apart == 0 && i > 1 || group < -2 || group > 13 || group > 11 && chance.falls(0.6)) {
                continue;
            }
            children.add(child(group, apart == 0 ? offset : offset(offset, apart, next, chance), year, chance));
            older = Math.max(older, group);
            younger = Math.min(younger, group);
        }
        children.sort((one, other) -> one.born().compareTo(other.born()));
        return new Siblings(number, firstChild, home, background, freeMeals, lookedAfter, List.copyOf(children));
    }

    /** Two children of one mother are at least ten months apart, or twins. */
    private static int offset(int first, int apart, boolean younger, Chance chance) {
        int drawn = chance.below(365);
        if (apart > 1) {
            return drawn;
        }
        return younger ? Math.max(drawn, first - 60) : Math.min(drawn, first + 60);
    }

    private static Sibling child(int yearGroup, int day, SchoolYear year, Chance chance) {
        var born = new SchoolYear(year.startsIn() - 5 - yearGroup).first().plusDays(Math.clamp(day, 0, 364));
        return new Sibling(yearGroup, born, chance.falls(0.512) ? "M" : "F");
    }

    /** The same family without its youngest children: the last of the area may be cut short. */
    Siblings onlyFirst(int howMany) {
        return children.size() <= howMany
                ? this
                : new Siblings(number, firstChild, home, background, freeMeals, lookedAfter,
                        children.subList(0, howMany));
    }

    /** All families of an area of so many children. */
    static Stream<Siblings> stream(int children, SchoolYear year) {
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, 0) {
            private int family;
            private int next;

            @Override
            public boolean tryAdvance(java.util.function.Consumer<? super Siblings> taker) {
                if (next >= children) {
                    return false;
                }
                var siblings = of(family++, next, year).onlyFirst(children - next);
                next += siblings.children().size();
                taker.accept(siblings);
                return true;
            }
        }, false);
    }

    private static Odds<Integer> yearGroups() {
        var odds = Odds.of(-2, 1050).and(-1, 1550);
        for (int primary = 0; primary <= 6; primary++) {
            odds.and(primary, 3690);
        }
        for (int secondary = 7; secondary <= 11; secondary++) {
            odds.and(secondary, 3310);
        }
        odds.and(12, 1020).and(13, 900);
        for (int adult = 14; adult <= 19; adult++) {
            odds.and(adult, 90 - 14 * (adult - 14));
        }
        return odds;
    }

    private static Odds<Neighbourhood> homes() {
        var odds = new Odds<Neighbourhood>();
        Aldermere.NEIGHBOURHOODS.forEach(one -> odds.and(one, one.share()));
        return odds;
    }
}
