package continuum.casework;

import continuum.assessments.Assessment;
import continuum.assessments.CaseNow;
import continuum.assessments.CaseStages;
import continuum.calendar.DateWords;
import continuum.duties.Duty;
import continuum.web.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child's way through an assessment as the family reads it.
 *
 * @param assessment which assessment it is, if there is one
 * @param where where we are, in a sentence or two
 * @param next what happens next, and by which day the law says
 * @param why the sentences behind the dates
 */
public record FamilyWay(@Nullable String assessment, List<Stage> stages, String where, String next, List<String> why) {

    static FamilyWay of(Now now, LocalDate today) {
        return now.cases()
                .stream()
                .findFirst()
                .map(FamilyWay::of)
                .orElseGet(() -> new FamilyWay(null, List.of(),
                        "Nobody has asked for an assessment yet.",
                        "You can ask for one at any time, in your own words.", List.of()));
    }

    private static FamilyWay of(CaseNow one) {
        var decide = CaseStages.duty(one.duties(), "ehcna-decision-assess");
        var plan = CaseStages.duty(one.duties(), "ehcna-final-plan");
        var stages = CaseStages.of(one.assessment(), one.duties());
        var why = Stream.of(decide, plan).flatMap(Optional::stream).map(Duty::because).toList();
        return new FamilyWay(one.assessment().id().toString(), stages, where(one.assessment(), stages),
                next(one.assessment(), decide, plan), why);
    }

    private static String where(Assessment state, List<Stage> stages) {
        return switch (state) {
            case Assessment.Requested(var of, _) -> "Step 1 of " + stages.size()
                    + ". The request reached us on " + DateWords.inWords(of.receivedOn())
                    + ". We are gathering what people know, to decide whether to assess.";
            case Assessment.Deciding(_, var putOn, _) -> "Step 2 of " + stages.size()
                    + ". Since " + DateWords.inWords(putOn)
                    + " the question whether to assess is with those who decide it.";
            case Assessment.Answered answer when answer.toldOn() == null ->
                "We have made a decision. A letter that says what it is, and why, is on its way to you.";
            case Assessment.Assessing(_, _, var told, _) -> "Step 3 of " + stages.size()
                    + ". On " + DateWords.inWords(told)
                    + " we told you: yes, we will assess. People are asked what they know.";
            case Assessment.DecidingToIssue(_, var putOn, _) -> "Step 4 of " + stages.size()
                    + ". Since " + DateWords.inWords(putOn)
                    + " the question whether a plan is needed is with those who decide it.";
            case Assessment.Drafting(_, var decided) -> "Step 5 of " + stages.size() + ". On "
                    + DateWords.inWords(decided) + " we decided that a plan is needed. We are writing it.";
            case Assessment.DraftOut(_, var served) ->
                "Step 5 of " + stages.size() + ". The draft plan was sent to you on "
                        + DateWords.inWords(served) + ". You can say what you think of every line of it.";
            case Assessment.RefusedToAssess(_, _, var told, _) ->
                "On " + DateWords.inWords(told) + " we told you that we will not assess. You can challenge this.";
            case Assessment.PlanIssued(_, var on) -> "The final plan was sent on " + DateWords.inWords(on) + ".";
            case Assessment.RefusedToIssue(_, var on) -> "On " + DateWords.inWords(on)
                    + " we told you that we will not make a plan. You can challenge this.";
            case Assessment.Withdrawn(_, var on, _, _) ->
                "The request was taken back on " + DateWords.inWords(on) + ".";
            case Assessment.MovedAway _ -> "You have moved to another area, which looks after this now.";
            case Assessment.Died _ -> "This assessment is closed.";
        };
    }

    private static String next(Assessment state, Optional<Duty> decide, Optional<Duty> plan) {
        return switch (state) {
            case Assessment.Undecided _ -> "We decide whether to assess, and tell you why. "
                    + decide.map(duty -> "By law you hear from us by " + DateWords.inWords(duty.dueOn()) + ".")
                            .orElse("");
            case Assessment.Answered answer when answer.toldOn() == null ->
                "You get the letter. It says what happens next, and what you can do if you disagree.";
            case Assessment.Unanswered _ -> "We put together what everybody said, and decide whether a plan is needed. "
                    + plan.map(duty -> "If it is, the law says you have the final plan by "
                            + DateWords.inWords(duty.dueOn()) + ".")
                            .orElse("");
            case Assessment.Drafting _ -> "You get a draft to read, and have 15 days at least to comment on it. "
                    + byLaw(plan);
            case Assessment.DraftOut _ ->
                "You comment, and say which school you would like. Then we make the plan final. "
                        + byLaw(plan);
            case Assessment.RefusedToAssess _,Assessment.RefusedToIssue _ ->
                "The letter says how to ask for mediation and how to appeal, and until when.";
            case Assessment.PlanIssued _ -> "The plan is looked at again with you at least once a year.";
            case Assessment.Withdrawn _ -> "Nothing more happens now. You can ask again at any time.";
            case Assessment.MovedAway _,Assessment.Died _ -> "";
        };
    }

    private static String byLaw(Optional<Duty> plan) {
        return plan.map(duty -> "The law says you have the final plan by " + DateWords.inWords(duty.dueOn()) + ".")
                .orElse("");
    }
}
