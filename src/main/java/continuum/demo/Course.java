package continuum.demo;

import continuum.demo.Arrivals.Arrival;
import continuum.demo.Arrivals.Fate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the requests of one year go on, with that year's lateness. */
final class Course {

    private static final int WEEK = 7;

    /** Who is asked for advice, with the weeks they usually take: psychology and health are where the waiting is. */
    private enum Adviser {
        SETTING("setting", 2, 6),
        PSYCHOLOGY("educational-psychologist", 4, 9),
        HEALTH("health", 3,
                8),
        SOCIAL_CARE("social-care", 2, 7),
        FAMILY("family", 1, 4);

        private final String ref;
        private final int fromWeek;
        private final int toWeek;

        Adviser(String ref, int fromWeek, int toWeek) {
            this.ref = ref;
            this.fromWeek = fromWeek;
            this.toWeek = toWeek;
        }
    }

    private final Timeliness rates;
    private final EvenShare refused = new EvenShare();
    private final EvenShare notIssued = new EvenShare();
    private final EvenShare inTime = new EvenShare();
    private final EvenShare overAYear = new EvenShare();

    Course(Timeliness rates) {
        this.rates = rates;
    }

    Arrival run(int number, LocalDate receivedOn, Chance chance) {
        var fate = fate(chance);
        var steps = new ArrayList<Step>();
        steps.add(Step.of("request-received", receivedOn));
        switch (fate) {
            case WITHDRAWN ->
                steps.add(Step.of("withdrawn", workingDay(receivedOn.plusDays(chance.between(9, 40)))));
            case MOVED_AWAY ->
                steps.add(Step.of("moved-away", workingDay(receivedOn.plusDays(chance.between(20, 110)))));
            case DIED -> steps.add(Step.of("died", receivedOn.plusDays(chance.between(25, 100))));
            case REFUSED -> steps.add(Step.of("decided-not-to-assess", decision(receivedOn, chance)));
            case NOT_ISSUED -> assess(receivedOn, notIssuedOn(receivedOn, chance), false, steps, chance);
            case PLAN -> assess(receivedOn, planOn(receivedOn, chance), true, steps, chance);
        }
        steps.sort(Comparator.comparing(Step::on));
        return new Arrival(number, receivedOn, fate, List.copyOf(steps));
    }

    private Fate fate(Chance chance) {
        double odd = chance.next();
        if (odd < Timeliness.WITHDRAWN) {
            return Fate.WITHDRAWN;
        }
        if (odd < Timeliness.WITHDRAWN + 0.006) {
            return odd < Timeliness.WITHDRAWN + 0.0006 ? Fate.DIED : Fate.MOVED_AWAY;
        }
        if (taken(refused, rates.refused() / (1 - Timeliness.WITHDRAWN - 0.006))) {
            return Fate.REFUSED;
        }
        return taken(notIssued, Timeliness.NOT_ISSUED) ? Fate.NOT_ISSUED : Fate.PLAN;
    }

    private static boolean taken(EvenShare share, double likelihood) {
        if (!share.isDue(likelihood)) {
            return false;
        }
        share.take();
        return true;
    }

    private static LocalDate decision(LocalDate receivedOn, Chance chance) {
        if (chance.falls(Timeliness.DECIDED_IN_TIME)) {
            return workingDayBefore(receivedOn.plusDays(42 - (int) (24 * chance.next() * chance.next())));
        }
        return workingDay(receivedOn.plusDays(chance.between(43, 76)));
    }

    private LocalDate planOn(LocalDate receivedOn, Chance chance) {
        if (taken(inTime, rates.inTime())) {
            return workingDayBefore(receivedOn.plusDays(20 * WEEK - (int) (28 * chance.next() * chance.next())));
        }
        if (taken(overAYear, rates.overAYear() / (1 - rates.inTime()))) {
            return workingDay(receivedOn.plusDays(chance.between(54 * WEEK, 78 * WEEK)));
        }
        double late = chance.next();
        return workingDay(receivedOn.plusDays(20 * WEEK + 1 + (int) (30 * WEEK * late * late)));
    }

    private static LocalDate notIssuedOn(LocalDate receivedOn, Chance chance) {
        return chance.falls(Timeliness.NOT_ISSUED_IN_TIME)
                ? workingDayBefore(receivedOn.plusDays(chance.between(13 * WEEK, 16 * WEEK)))
                : workingDay(receivedOn.plusDays(chance.between(16 * WEEK + 1, 26 * WEEK)));
    }

    private static void assess(LocalDate receivedOn, LocalDate endsOn, boolean plan, List<Step> steps, Chance chance) {
        var agreed = decision(receivedOn, chance);
        var limit = endsOn.minusDays(plan ? 5 * WEEK : WEEK);
        agreed = agreed.isAfter(limit.minusDays(3 * WEEK)) ? limit.minusDays(3 * WEEK) : agreed;
        var asked = agreed.isBefore(receivedOn.plusDays(3)) ? receivedOn.plusDays(3) : agreed;
        steps.add(Step.of("decided-to-assess", workingDayBefore(asked)));
        var advised = asked;
        boolean late = endsOn.isAfter(receivedOn.plusWeeks(20));
        for (var adviser : Adviser.values()) {
            int longest = late && adviser == Adviser.PSYCHOLOGY ? adviser.toWeek + 4 : adviser.toWeek;
            var given = workingDay(asked.plusDays(chance.between(adviser.fromWeek * WEEK, longest * WEEK)));
            given = given.isAfter(limit) ? workingDayBefore(limit) : given;
            steps.add(Step.of("advice-requested", workingDayBefore(asked), adviser.ref));
            steps.add(Step.of("advice-provided", given, adviser.ref));
            advised = given.isAfter(advised) ? given : advised;
        }
        if (plan) {
            write(advised, endsOn, steps, chance);
        } else {
            steps.add(Step.of("decided-not-to-issue", endsOn));
        }
    }

    /** From the last advice to the final plan: decided, drafted, commented on, settings consulted, sent. */
    private static void write(LocalDate advised, LocalDate sentOn, List<Step> steps, Chance chance) {
        var latest = sentOn.minusDays(16);
        long spare = Math.max(0, latest.toEpochDay() - advised.toEpochDay());
        var draft = workingDayBefore(latest.minusDays((long) (spare * 0.6 * chance.next())));
        steps.add(
                Step.of("decided-to-issue", workingDayBefore(draft.minusDays(Math.min(spare, chance.between(1, 6))))));
        steps.add(Step.of("draft-plan-served", draft));
        steps.add(Step.of("representations-received", draft.plusDays(chance.between(7, 15))));
        int settings = chance.between(1, 3);
        for (int setting = 1; setting <= settings; setting++) {
            var consulted = workingDay(draft.plusDays(chance.between(0, 2)));
            steps.add(Step.of("setting-consulted", consulted, "setting-" + setting));
            var replied = consulted.plusDays(chance.between(4, 21));
            steps.add(Step.of("setting-replied", replied.isBefore(sentOn) ? replied : sentOn.minusDays(1),
                    "setting-" + setting));
        }
        steps.add(Step.of("final-plan-sent", sentOn));
    }

    /** The first Monday to Friday from this day on. */
    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The last Monday to Friday up to this day. */
    static LocalDate workingDayBefore(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
