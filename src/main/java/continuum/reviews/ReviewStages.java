package continuum.reviews;

import continuum.calendar.DateWords;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.web.Say;
import continuum.web.Stage;
import continuum.web.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A review as a line of stages, each with the day it was done or the last day the law allows. */
public final class ReviewStages {

    private ReviewStages() {}

    public static List<Stage> of(OpenedReview opened, LocalDate today) {
        var standing = opened.standing();
        var stages = new ArrayList<Stage>();
        var state = opened.state();
        boolean met = done(standing, ReviewStep.Held.class) != null;
        boolean complete = !(state instanceof Review.Incomplete);
        stages.add(stage("Invited", done(standing, ReviewStep.Called.class),
                "", met || complete, state instanceof Review.Ahead, false));
        stages.add(stage("Meeting", done(standing, ReviewStep.Held.class),
                opened.meeting() == null || met ? "" : Say.shortDate(opened.meeting().on()), complete,
                state instanceof Review.Called, false));
        stages.add(now("Report", done(standing, ReviewStep.Reported.class), opened.duties(), "review-report",
                state instanceof Review.Held, complete));
        stages.add(now("Decision told", done(standing, ReviewStep.Decided.class), opened.duties(),
                ReviewClock.DECISION, state instanceof Review.Reported || state instanceof Review.Deciding,
                complete));
        switch (state) {
            case Review.Amending _,Review.AmendmentOut _,Review.Amended _,Review.NotAmended _ -> {
                stages.add(now("Changes sent", done(standing, ReviewStep.AmendmentSent.class), opened.duties(),
                        "review-proposed-amendments", state instanceof Review.Amending,
                        state instanceof Review.Amended || state instanceof Review.NotAmended));
                stages.add(now(state instanceof Review.NotAmended ? "Plan kept" : "Final plan",
                        state instanceof Review.Amended || state instanceof Review.NotAmended ? state.since() : null,
                        opened.duties(), ReviewClock.FINAL, state instanceof Review.AmendmentOut, false));
            }
            default -> {
            }
        }
        return stages;
    }

    /** What a step was, in a few words. */
    public static String happened(ReviewStep step) {
        return switch (step) {
            case ReviewStep.Called(_, var meeting) ->
                "Everybody was invited for " + DateWords.inWords(meeting);
            case ReviewStep.PapersSent _ -> "The advice was sent round";
            case ReviewStep.Held _ -> "The meeting was held";
            case ReviewStep.Reported(_, var recommends) ->
                "The report was sent: " + recommends.words().toLowerCase(java.util.Locale.UK);
            case ReviewStep.Put _ -> "The question was put to an officer";
            case ReviewStep.Decided(_, var outcome) ->
                "The family was told: " + outcome.words().toLowerCase(java.util.Locale.UK);
            case ReviewStep.AmendmentSent _ -> "The proposed changes were sent";
            case ReviewStep.Commented _ -> "The family commented";
            case ReviewStep.FinalSent _ -> "The amended plan was sent";
            case ReviewStep.NotAmended _ -> "The family was told that the plan stays as it is";
            case ReviewStep.Stopped(_, var how) -> how.words();
        };
    }

    /** How the sending round of advice stands. */
    public static String papers(Review.Called called, LocalDate today) {
        var by = called.meetingOn().minusDays(Review.NOTICE_DAYS);
        if (called.papersOn() == null) {
            return DateWords.due(by, today);
        }
        long late = java.time.temporal.ChronoUnit.DAYS.between(by, called.papersOn());
        return late <= 0 ? "done in time" : "done " + DateWords.days(late) + " late";
    }

    public static Tone papersTone(Review.Called called, LocalDate today) {
        var by = called.meetingOn().minusDays(Review.NOTICE_DAYS);
        var on = called.papersOn();
        if (on == null) {
            return by.isBefore(today) ? Tone.LATE : by.isAfter(today.plusDays(7)) ? Tone.INFO : Tone.SOON;
        }
        return on.isAfter(by) ? Tone.LATE : Tone.OK;
    }

    private static Stage now(String name, LocalDate on, List<Duty> duties, String rule, boolean now, boolean passed) {
        var duty = duties.stream().filter(one -> one.rule().id().equals(rule)).findFirst();
        boolean late = duty.map(one -> one.state() == State.OVERDUE).orElse(false);
        var by = duty.map(one -> late ? DateWords.days(one.daysLate()) + " late" : "by " + Say.shortDate(one.dueOn()))
                .orElse("");
        return stage(name, on, by, passed, now, late);
    }

    private static Stage stage(String name, LocalDate on, String note, boolean passed, boolean now, boolean late) {
        var state = on != null || passed
                ? Stage.State.DONE
                : now ? late ? Stage.State.LATE : Stage.State.NOW : Stage.State.AHEAD;
        var words = on != null ? DateWords.inWords(on) : passed ? "" : note;
        return new Stage(name, words.isEmpty() ? null : words, state);
    }

    private static LocalDate done(List<ReviewStep> standing, Class<? extends ReviewStep> kind) {
        return standing.stream()
                .filter(kind::isInstance)
                .map(ReviewStep::on)
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
