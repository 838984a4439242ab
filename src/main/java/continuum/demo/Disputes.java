package continuum.demo;

import continuum.demo.Arrivals.Arrival;
import continuum.demo.Arrivals.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Mediations and appeals that follow a decision, as often as published. A final plan is disputed less than a refusal. */
final class Disputes {

    private final LocalDate asOf;

    Disputes(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Journey> after(Arrival arrival, Journey assessment) {
        if (arrival.endsOn().isAfter(asOf)) {
            return List.of();
        }
        var chance = Chance.of("dispute", arrival.number());
        double likely = switch (arrival.fate()) {
            case REFUSED, NOT_ISSUED -> 2.4;
            case PLAN -> 0.5;
            default -> 0;
        };
        var sent = arrival.endsOn();
        var all = new ArrayList<Journey>();
        boolean mediated = chance.falls(Timeliness.MEDIATED * likely);
        var certified = Course.workingDay(sent.plusDays(chance.between(10, 50)));
        if (mediated) {
            var wanted = Course.workingDay(sent.plusDays(chance.between(8, 48)));
            var held = Course
                    .workingDay(wanted.plusDays(chance.falls(0.8) ? chance.between(12, 29) : chance.between(31, 60)));
            certified = Course.workingDay(held.plusDays(chance.between(1, 3)));
            add(all, "mediation", arrival, assessment, Journey.MEDIATION, List.of(Step.of("mediation-wanted", wanted),
                    Step.of("mediation-held", held)));
        }
        if (chance.falls(Timeliness.APPEALED * likely)) {
            var latest = sent.plusMonths(2).isAfter(certified.plusMonths(1))
                    ? sent.plusMonths(2)
                    : certified.plusMonths(1);
            var registered = Course.workingDayBefore(latest.minusDays(chance.between(1, 12)));
            add(all, "appeal", arrival, assessment, Journey.APPEAL, List.of(Step.of("notice-of-decision-sent", sent),
                    Step.of("mediation-certificate-issued", certified), Step.of("appeal-registered", registered)));
        }
        return all;
    }

    private void add(List<Journey> all, String what, Arrival arrival, Journey assessment, String process,
            List<Step> steps) {
        var known = Journeys.known(steps, asOf);
        if (!known.isEmpty()) {
            all.add(new Journey(Journeys.subject(what, arrival.number()), assessment.child(), process, null, known));
        }
    }
}
