package continuum.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.ceasing.Ceasing;
import continuum.ceasing.Cessation;
import continuum.decisions.DecisionRefused;
import continuum.decisions.MatterId;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.State;
import continuum.duties.Subject;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.plans.PlanId;
import continuum.plans.PlanInForce;
import continuum.plans.PlanRefused;
import continuum.plans.PlannedChild;
import continuum.plans.PlansInForce;
import continuum.plans.VersionId;
import continuum.reviews.OpenedReview.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A review through its year: the school’s part, the authority’s, and what follows from the decision. */
@InTheHouse
class ReviewsTest {

    private static final LocalDate MADE = LocalDate.parse("2026-01-12");

    @Autowired
    ReviewedChild reviewed;
    @Autowired
    PlannedChild planned;
    @Autowired
    Reviews reviews;
    @Autowired
    Telling telling;
    @Autowired
    AfterMeeting after;
    @Autowired
    PlansInForce plans;
    @Autowired
    Ceasing ceasing;
    @Autowired
    Letters letters;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private ReviewedChild.Place place;
    private Viewer caseworker;
    private Viewer senco;
    private PlanInForce plan;
    private ReviewId first;

    @BeforeEach
    void a_plan_was_made_in_january() {
        MovableDay.standOn(MADE);
        place = reviewed.place();
        caseworker = place.caseworker();
        senco = place.senco();
        plan = reviewed.planned(place, "Ada", MADE.minusYears(8));
        first = of(caseworker).getFirst().of().id();
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void with_the_final_plan_its_first_review_is_due_within_twelve_months() {
        assertThat(of(senco)).singleElement()
                .returns(LocalDate.parse("2027-01-12"), review -> review.of().dueOn())
                .isInstanceOf(Review.Ahead.class);
        assertThat(duty(first, "review-first").dueOn()).isEqualTo(LocalDate.parse("2027-01-12"));
        assertThat(as(place.otherSenco(), () -> reviews.open(place.otherSenco(), first))).isEmpty();
    }

    @Test
    void a_review_that_keeps_the_plan_is_complete_when_the_family_is_told_and_the_next_is_due_a_year_later() {
        metOn("2026-10-20");
        reported("2026-10-30", Recommendation.KEEP);
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        var matter = put();
        assertThatThrownBy(() -> reviewed.decide(caseworker, matter, "cease", true, false))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("still necessary");
        reviewed.decide(caseworker, matter, "keep", true, true);
        assertThat(state(first)).isInstanceOf(Review.Kept.class);
        assertThat(duty(first, "review-decision").state()).isEqualTo(State.MET);
        assertThat(of(caseworker).getFirst()).isInstanceOf(Review.Ahead.class)
                .returns(2, review -> review.of().round())
                .returns(LocalDate.parse("2027-11-10"), review -> review.of().dueOn());
        assertThat(toldAfterwards()).singleElement()
                .satisfies(letter -> {
                    assertThat(letter.title()).isEqualTo("The EHC plan stays as it is");
                    assertThat(letter.appealBy()).isEqualTo(LocalDate.parse("2027-01-11"));
                });
        assertThat(count("select count(*) from reviews.decisions where review_id = :id and national_outcome = 'M'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from reviews.held where review_id = :id")).isEqualTo(1);
    }

    @Test
    void the_family_is_told_on_the_day_the_letter_leaves_and_the_next_review_counts_from_it() {
        metOn("2026-10-20");
        reported("2026-10-30", Recommendation.AMEND);
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        reviewed.decide(caseworker, put(), "amend", true, false);
        var late = LocalDate.parse("2026-11-19");
        MovableDay.standOn(late);
        var letter = toldAfterwards().getFirst();
        run(caseworker, () -> letters.send(caseworker, letter.id(), WrittenLetter.Way.COLLECTED, late));
        assertThat(state(first)).isInstanceOf(Review.Amending.class).returns(late, Review::since);
        assertThat(duty(first, "review-decision").metOn()).as("two days late").isEqualTo(late);
        assertThat(of(caseworker).getFirst()).returns(late, review -> review.of().startedOn())
                .returns(late.plusYears(1), review -> review.of().dueOn());
        assertThat(opened(first).standing()).filteredOn(ReviewStep.Decided.class::isInstance).hasSize(1);
    }

    @Test
    void a_letter_that_says_until_when_to_appeal_is_written_again_when_it_did_not_leave_that_day() {
        metOn("2026-10-20");
        reported("2026-10-30", Recommendation.KEEP);
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        reviewed.decide(caseworker, put(), "keep", true, true);
        assertThatThrownBy(() -> run(caseworker, () -> telling.writeAgain(caseworker, first)))
                .hasMessageContaining("No letter has to be written again");
        MovableDay.standOn(LocalDate.parse("2026-11-12"));
        run(caseworker, () -> telling.writeAgain(caseworker, first));
        assertThat(toldAfterwards()).filteredOn(WrittenLetter::waits)
                .singleElement()
                .returns(LocalDate.parse("2027-01-12"), WrittenLetter::appealBy);
    }

    @Test
    void a_review_that_amends_ends_with_the_amended_plan_and_each_step_has_its_last_day() {
        metOn("2026-10-20");
        reported("2026-10-30", Recommendation.AMEND);
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        reviewed.decide(caseworker, put(), "amend", true, false);
        assertThat(state(first)).isInstanceOf(Review.Amending.class);
        var proposed = as(caseworker, () -> after.writeChanges(caseworker, first));
        assertThat(as(caseworker, () -> after.writeChanges(caseworker, first))).as("one at a time").isEqualTo(proposed);
        planned.send(caseworker, proposed);
        assertThat(state(first)).isEqualTo(new Review.AmendmentOut(cycle(), LocalDate.parse("2026-11-10")));
        assertThat(duty(first, "review-proposed-amendments").state()).isEqualTo(State.MET);
        assertThat(duty(first, "review-final-amended").dueOn()).isEqualTo(LocalDate.parse("2027-01-05"));
        assertThat(duty(first, "review-total").dueOn()).isEqualTo(LocalDate.parse("2027-01-12"));
        MovableDay.standOn(LocalDate.parse("2026-12-14"));
        planned.send(caseworker, as(caseworker, () -> after.writeChanges(caseworker, first)));
        assertThat(state(first)).isInstanceOf(Review.Amended.class);
        assertThat(opened(first).duties()).noneMatch(duty -> duty.isOpen());
        assertThat(toldAfterwards()).extracting(letter -> letter.title())
                .containsExactlyInAnyOrder("We will amend the EHC plan", "Proposed changes to the EHC plan",
                        "The amended EHC plan");
        assertThat(as(caseworker, () -> plans.of(caseworker, plan.child())).orElseThrow().madeOn()).isEqualTo(MADE);
    }

    @Test
    void changes_that_are_not_made_after_all_are_told_with_the_right_to_appeal() {
        metOn("2026-10-20");
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        reviewed.decide(caseworker, put(), "amend", true, false);
        planned.send(caseworker, as(caseworker, () -> after.writeChanges(caseworker, first)));
        run(caseworker, () -> after.notAmended(caseworker, first, version(), "The family prefers the plan as it is."));
        assertThat(state(first)).isInstanceOf(Review.NotAmended.class);
        assertThat(toldAfterwards()).first()
                .satisfies(letter -> assertThat(letter.appealBy()).isNotNull());
    }

    @Test
    void a_review_that_ends_the_plan_leaves_it_in_force_until_nobody_can_appeal_any_more() {
        metOn("2026-10-20");
        MovableDay.standOn(LocalDate.parse("2026-11-10"));
        reviewed.decide(caseworker, put(), "cease", false, false);
        assertThat(state(first)).isInstanceOf(Review.Ending.class);
        var end = as(caseworker, () -> ceasing.of(caseworker, plan.child())).getFirst();
        assertThat(end).isInstanceOfSatisfying(Cessation.Noticed.class,
                noticed -> assertThat(noticed.appealBy()).isEqualTo(LocalDate.parse("2027-01-11")));
        MovableDay.standOn(LocalDate.parse("2027-01-11"));
        assertThatThrownBy(() -> run(caseworker,
                () -> ceasing.end(caseworker, end.of().id(), 2, LocalDate.parse("2027-01-11"))))
                .hasMessageContaining("12 January 2027 at the earliest");
        assertThat(as(caseworker, () -> plans.of(caseworker, plan.child()))).isPresent();
        MovableDay.standOn(LocalDate.parse("2027-01-12"));
        run(caseworker, () -> ceasing.end(caseworker, end.of().id(), 2, LocalDate.parse("2027-01-12")));
        assertThat(as(caseworker, () -> plans.of(caseworker, plan.child()))).isEmpty();
        assertThat(of(caseworker).getFirst()).as("the next review goes no further").isInstanceOf(Review.Stopped.class);
    }

    @Test
    void a_report_lacks_nothing_that_the_law_wants_in_it() {
        metOn("2026-10-20");
        var outcomes = as(senco, () -> after.outcomes(senco, state(first), Report.EMPTY));
        assertThat(outcomes).singleElement()
                .returns(PlannedChild.OUTCOME, Report.Reached::outcome)
                .returns(null, Report.Reached::progress);
        var empty = new Report("", "", "", "", Report.Adulthood.NONE, null, "", "", outcomes);
        assertThatThrownBy(() -> send(empty, 0)).hasMessageContaining("what the child or young person says");
        var unsaid = new Report("", "I like it.", "It helps.", "", Report.Adulthood.NONE, Recommendation.KEEP,
                "It helps.",
                "", outcomes);
        assertThatThrownBy(() -> send(unsaid, 0)).hasMessageContaining("how far this outcome was reached");
        assertThat(state(first)).isInstanceOf(Review.Held.class);
    }

    @Test
    void from_year_9_on_the_report_covers_preparing_for_adulthood() {
        var older = reviewed.planned(place, "Ben", MADE.minusYears(14));
        var review = as(caseworker, () -> reviews.of(caseworker, older.child())).getFirst();
        assertThat(as(senco, () -> after.coversAdulthood(senco, review))).isTrue();
        assertThat(as(senco, () -> after.coversAdulthood(senco, state(first)))).isFalse();
        run(senco, () -> reviews.held(senco, review.of().id(), 1, MADE));
        var without = whole(as(senco, () -> after.outcomes(senco, review, Report.EMPTY)), Report.Adulthood.NONE);
        assertThatThrownBy(() -> run(senco, () -> after.sendReport(senco, review.of().id(), without, 0, MADE)))
                .hasMessageContaining("preparing for adulthood");
        run(senco, () -> after.sendReport(senco, review.of().id(),
                whole(without.outcomes(),
                        new Report.Adulthood("A Saturday job", "Takes the bus", "Drama club", "Swims")),
                0, MADE));
    }

    @Test
    void of_two_people_who_write_one_report_the_second_is_told_and_loses_nothing() {
        metOn("2026-10-20");
        var mine = whole(outcomes(), Report.Adulthood.NONE);
        run(senco, () -> after.saveReport(senco, first, mine, 0));
        assertThatThrownBy(() -> run(senco, () -> after.saveReport(senco, first, mine, 0)))
                .isInstanceOfSatisfying(AfterMeeting.ReportSavedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs().revision()).isEqualTo(1));
        send(mine, 1);
        assertThatThrownBy(() -> run(senco, () -> after.saveReport(senco, first, mine, 2)))
                .isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> as(senco, () -> transaction.execute(t -> db
                .sql("update reviews.report set why = 'x' where review_id = :id")
                .param("id", first.value())
                .update()))).hasMessageContaining("can't be changed");
    }

    @Test
    void to_move_a_meeting_takes_the_first_invitation_back_from_the_clock() {
        MovableDay.standOn(LocalDate.parse("2026-10-01"));
        call("2026-10-01", "2026-10-20");
        call("2026-10-01", "2026-11-02");
        assertThat(opened(first).duties()).filteredOn(duty -> duty.rule().id().equals("review-notice")).hasSize(1);
        assertThat(opened(first).file().invited()).extracting(OpenedReview.Invited::name)
                .contains("Grace Okafor", "Children’s health services", "Dr Ann Other");
    }

    @Test
    void a_step_that_was_a_mistake_is_taken_back_and_what_was_told_to_the_family_is_not() {
        metOn("2026-10-20");
        run(senco, () -> reviews.takeBack(senco, first, version(), "Wrong child."));
        assertThat(state(first)).isInstanceOf(Review.Called.class);
        assertThat(opened(first).duties()).noneMatch(duty -> duty.rule().id().equals("review-decision"));
        run(senco, () -> reviews.held(senco, first, version(), LocalDate.parse("2026-10-20")));
        reviewed.decide(caseworker, put(), "keep", true, true);
        assertThatThrownBy(() -> run(caseworker, () -> reviews.takeBack(caseworker, first, version(), "No.")))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void the_dates_of_a_year_are_saved_all_or_none() {
        var other = reviewed.planned(place, "Ben", MADE.minusYears(9));
        var second = as(caseworker, () -> reviews.of(caseworker, other.child())).getFirst().of().id();
        var day = LocalDate.parse("2026-11-03");
        assertThatThrownBy(() -> run(senco, () -> reviews.planYear(senco,
                List.of(new Reviews.Picked(first, 1, day), new Reviews.Picked(second, 7, day)))))
                .isInstanceOfSatisfying(Reviews.PickedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.review()).isEqualTo(second));
        assertThat(opened(first).meeting()).isNull();
        run(senco, () -> reviews.planYear(senco,
                List.of(new Reviews.Picked(first, 1, day), new Reviews.Picked(second, 1, day))));
        assertThat(opened(first).meeting()).isEqualTo(Meeting.on(day));
        assertThatThrownBy(() -> run(place.otherSenco(), () -> reviews.planYear(place.otherSenco(),
                List.of(new Reviews.Picked(first, 2, day))))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_parent_says_what_they_think_and_a_stranger_does_not() {
        var parent = reviewed.parentOf(place, plan.child());
        run(parent, () -> reviews.say(parent, first,
                new Said("Parent or carer", "Grace Okafor", "She is happier.", MADE, "Grace Okafor")));
        assertThat(opened(first).file().said()).singleElement()
                .returns("She is happier.", Said::words);
        assertThatThrownBy(() -> run(parent, () -> reviews.held(parent, first, 1, MADE))).isInstanceOf(
                NotAllowed.class);
        assertThatThrownBy(() -> run(place.otherSenco(), () -> reviews.say(place.otherSenco(), first,
                new Said("x", "x", "x", MADE, "x")))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void many_past_reviews_come_in_at_once_as_if_they_had_been_recorded_step_by_step() {
        var child = reviewed.child(place, "Ben", MADE.minusYears(9));
        var other = new PlanInForce(PlanId.create(), child, LocalDate.parse("2018-01-10"), VersionId.create());
        var caseworkerOwner = new Owner(caseworker.account(), caseworker.name());
        var kept = past(other, 5, Recommendation.KEEP, caseworkerOwner, "review-completed", "2023-01-10",
                "review-notice-given", "2023-11-01", "review-meeting-held", "2023-11-20", "review-report-sent",
                "2023-12-01", "review-decision-notified", "2023-12-15", "decided-not-to-amend", "2023-12-15");
        var amended = past(other, 6, Recommendation.AMEND, caseworkerOwner, "review-completed", "2023-12-15",
                "review-meeting-held", "2024-11-20", "review-decision-notified", "2024-12-15", "amendment-notice-sent",
                "2024-12-15", "final-amended-plan-sent", "2025-02-01");
        var open = past(other, 7, null, caseworkerOwner, "review-completed", "2024-12-15", "review-meeting-held",
                "2025-12-20");
        run(place.system(), () -> reviews.addAll(place.system(), Stream.of(kept, amended, open)));
        assertThat(as(caseworker, () -> reviews.of(caseworker, child))).satisfiesExactly(
                state -> assertThat(state).isInstanceOf(Review.Held.class),
                state -> assertThat(state).isEqualTo(
                        new Review.Amended(state.of(), LocalDate.parse("2025-02-01"))),
                state -> assertThat(state).isInstanceOf(Review.Kept.class));
        assertThat(opened(open.id()).duties()).anyMatch(duty -> duty.rule().id().equals("review-decision")
                && duty.dueOn().equals(LocalDate.parse("2026-01-17")) && duty.isOpen());
        assertThat(opened(kept.id()).duties()).noneMatch(duty -> duty.isOpen());
        reviewed.decide(caseworker, as(caseworker, () -> after.put(caseworker, open.id(), 1)), "keep", true, true);
        assertThat(as(caseworker, () -> reviews.of(caseworker, child)).getFirst()).isInstanceOf(Review.Ahead.class);
    }

    private PastReview past(PlanInForce of, int round, Recommendation outcome, Owner owner, String... events) {
        var happened = new ArrayList<Happened>();
        for (int i = 0; i < events.length; i += 2) {
            happened.add(new Happened(Event.of(events[i], LocalDate.parse(events[i + 1]))));
        }
        return new PastReview(ReviewId.create(), ProcessId.create(), of.child(), of.plan(), round,
                new Subject(null, null), owner, outcome, null, happened);
    }

    private void metOn(String day) {
        var on = LocalDate.parse(day);
        MovableDay.standOn(on.minusDays(19));
        call(on.minusDays(19).toString(), day);
        run(senco, () -> reviews.papersSent(senco, first, version(), today.date()));
        MovableDay.standOn(on);
        run(senco, () -> reviews.held(senco, first, version(), on));
    }

    private void call(String on, String meeting) {
        run(senco, () -> reviews.call(senco, first, version(), LocalDate.parse(on),
                new Meeting(LocalDate.parse(meeting), "10am", "Room 2"), List.of("Dr Ann Other", " ")));
    }

    private void reported(String day, Recommendation recommends) {
        MovableDay.standOn(LocalDate.parse(day));
        var report = whole(outcomes(), Report.Adulthood.NONE);
        send(new Report(report.came(), report.childVoice(), report.familyVoice(), "", report.adulthood(), recommends,
                "Because.", "", report.outcomes()), 0);
    }

    private List<Report.Reached> outcomes() {
        return as(senco, () -> after.outcomes(senco, state(first), Report.EMPTY));
    }

    private static Report whole(List<Report.Reached> outcomes, Report.Adulthood adulthood) {
        return new Report("Everybody", "I like it.", "It helps.", "", adulthood, Recommendation.KEEP, "It helps.", "",
                outcomes.stream()
                        .map(one -> new Report.Reached(one.line(), one.outcome(), Report.Progress.ON_THE_WAY, "Soon."))
                        .toList());
    }

    private void send(Report report, long revision) {
        run(senco, () -> after.sendReport(senco, first, report, revision, today.date()));
    }

    private MatterId put() {
        return as(caseworker, () -> after.put(caseworker, first, version()));
    }

    private List<Review> of(Viewer viewer) {
        return as(viewer, () -> reviews.of(viewer, plan.child()));
    }

    private Review.Cycle cycle() {
        return state(first).of();
    }

    private Review state(ReviewId id) {
        return as(caseworker, () -> reviews.find(caseworker, id)).orElseThrow();
    }

    private OpenedReview opened(ReviewId id) {
        return as(caseworker, () -> reviews.open(caseworker, id)).orElseThrow();
    }

    private long version() {
        return opened(first).version();
    }

    private Duty duty(ReviewId id, String rule) {
        return opened(id).duties().stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow();
    }

    private long count(String sql) {
        return as(caseworker, () -> transaction
                .execute(t -> db.sql(sql).param("id", first.value()).query(Long.class).single()));
    }

    private static void run(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }

    /** The letters of the review other than the invitations to its meeting. */
    private List<WrittenLetter> toldAfterwards() {
        return as(caseworker, () -> letters.of(caseworker, first.value())).stream()
                .filter(letter -> !letter.kind().equals(Invitations.KIND))
                .toList();
    }
}
