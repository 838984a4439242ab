package continuum.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The yearly reviews of a plan, one after another, with the lateness that is published. */
final class Reviews {

    /** Of reviews, ended with a plan that is changed. */
    private static final double AMENDED = 0.55;

    private final LocalDate asOf;

    Reviews(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Adds the reviews of the last six years and the one that is due next. */
    void of(Supported child, LocalDate planFrom, List<Journey> all) {
        var chance = Chance.of("reviews", child.child());
        var begin = asOf.minusYears(Timeliness.YEARS.size());
        var last = planFrom;
        for (int round = 1;; round++) {
            var steps = new ArrayList<Step>();
            steps.add(Step.of(round == 1 ? "plan-first-made" : "review-completed", last));
            var meeting = meeting(last, chance);
            var completed = review(last, meeting, steps, chance);
            if (completed.isAfter(begin)) {
                steps.sort((one, other) -> one.on().compareTo(other.on()));
                all.add(new Journey(Journeys.subject("review", child.child() * 64L + round), child.child(),
                        Journey.REVIEW, null, Journeys.known(steps, asOf), planned(meeting, steps)));
            }
            if (completed.isAfter(asOf)) {
                return;
            }
            last = completed;
        }
    }

    /** Most are held some weeks before the year is over, and some long after it. */
    private static LocalDate meeting(LocalDate last, Chance chance) {
        var due = last.plusYears(1);
        int before = chance.between(15, 75);
        return Course.workingDay(outsideAugust(chance.falls(Timeliness.NOT_REVIEWED)
                ? due.plusDays(chance.between(10, 150))
                : due.minusDays(before)));
    }

    /** A meeting that people are invited to has its day; of those further off, two in three. */
    private @Nullable LocalDate planned(LocalDate meeting, List<Step> steps) {
        boolean invited = Journeys.known(steps, asOf)
                .stream()
                .anyMatch(step -> step.type().equals("review-notice-given"));
        return meeting.isAfter(asOf) && (invited || Chance.of("planned", meeting.toEpochDay()).falls(0.66))
                ? meeting
                : null;
    }

    /** One review; says when it was complete, which is when the decision was told. */
    private LocalDate review(LocalDate last, LocalDate meeting, List<Step> steps, Chance chance) {
        var notice = Course.workingDayBefore(meeting.minusDays(chance.between(14, 30)));
        if (notice.isAfter(last)) {
            steps.add(Step.of("review-notice-given", notice));
        }
        if (notice.isAfter(last)) {
            papers(notice, meeting).ifPresent(sent -> steps.add(Step.of("review-papers-sent", sent)));
        }
        steps.add(Step.of("review-meeting-held", meeting));
        steps.add(Step.of("review-report-sent",
                Course.workingDay(
                        meeting.plusDays(chance.falls(0.75) ? chance.between(4, 14) : chance.between(15, 35)))));
        var told = chance.falls(Timeliness.REVIEWED_IN_TIME)
                ? Course.workingDayBefore(meeting.plusDays(chance.between(14, 28)))
                : Course.workingDay(meeting.plusDays(29 + (int) (85 * chance.next() * chance.next())));
        steps.add(Step.of("review-decision-notified", told));
        if (chance.falls(AMENDED)) {
            amend(told, steps, chance);
        } else {
            steps.add(Step.of("decided-not-to-amend", told));
        }
        return told;
    }

    /** Of four that have advice sent round, three have it in time. */
    private static Optional<LocalDate> papers(LocalDate notice, LocalDate meeting) {
        var chance = Chance.of("papers", meeting.toEpochDay() * 31 + notice.toEpochDay());
        var sent = Course.workingDayBefore(meeting.minusDays(chance.falls(0.75) ? 14 : chance.between(3, 13)));
        return chance.falls(0.8) && !sent.isBefore(notice) ? Optional.of(sent) : Optional.empty();
    }

    private static void amend(LocalDate told, List<Step> steps, Chance chance) {
        var notice = Course.workingDay(told.plusDays(chance.falls(0.6) ? 0 : chance.between(3, 40)));
        steps.add(Step.of("amendment-notice-sent", notice));
        steps.add(Step.of("representations-received", notice.plusDays(chance.between(6, 15))));
        int days = chance.falls(0.62) ? chance.between(22, 56) : chance.between(57, 140);
        steps.add(Step.of("final-amended-plan-sent", Course.workingDayBefore(notice.plusDays(days))));
    }

    /** Meetings are held in term. */
    private static LocalDate outsideAugust(LocalDate day) {
        boolean over = day.getMonthValue() == 7 && day.getDayOfMonth() > 20;
        return day.getMonthValue() == 8 || over
                ? LocalDate.of(day.getYear(), 7, 1).plusDays(day.getDayOfMonth() % 17)
                : day;
    }
}
