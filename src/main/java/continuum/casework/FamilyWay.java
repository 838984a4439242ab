package continuum.casework;

import continuum.assessments.Assessment;
import continuum.assessments.CaseNow;
import continuum.assessments.CaseStages;
import continuum.duties.Duty;
import continuum.web.Language;
import continuum.web.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child's way through an assessment as the family reads it, in the language they chose.
 *
 * @param assessment which assessment it is, if there is one
 * @param step of which step the family is asked how it felt; one of {@code messages.Steps}
 * @param where where we are, in a sentence or two
 * @param next what happens next
 * @param byLaw until when, by law
 * @param honest until when, by how long it took other families
 * @param times how long that was
 * @param why the sentences behind the dates
 * @param yourTurn whether something waits for the family
 */
public record FamilyWay(@Nullable String assessment, String step, List<Stage> stages, String where, String next,
        @Nullable LocalDate byLaw, RecentTimes.@Nullable Expected honest, @Nullable RecentTimes times, List<String> why,
        boolean yourTurn) {

    /** What is said of one state. */
    private record Says(String key, String step, @Nullable LocalDate day, int stage, Limit limit) {

        Says(String key, String step, @Nullable LocalDate day) {
            this(key, step, day, 0, Limit.NONE);
        }
    }

    /** Which limit and which recent times the next step has. */
    private enum Limit {
        NONE("", ""),
        DECIDE("ehcna-decision-assess", "decide"),
        DRAFT("ehcna-final-plan", "draft"),
        PLAN("ehcna-final-plan", "plan");

        private final String rule;
        private final String measured;

        Limit(String rule, String measured) {
            this.rule = rule;
            this.measured = measured;
        }
    }

    static FamilyWay of(List<CaseNow> cases, Map<String, RecentTimes> recent, Language language, LocalDate today) {
        return cases.stream()
                .findFirst()
                .map(one -> of(one, recent, language, today))
                .orElseGet(() -> new FamilyWay(null, "", List.of(), language.say("way.where.none"),
                        language.say("way.next.none"), null, null, null, List.of(), false));
    }

    private static FamilyWay of(CaseNow one, Map<String, RecentTimes> recent, Language language, LocalDate today) {
        var state = one.assessment();
        var says = says(state);
        var stages = CaseStages.of(state, one.duties());
        var duty = CaseStages.duty(one.duties(), says.limit().rule);
        var times = recent.get(says.limit().measured);
        var open = duty.filter(Duty::isOpen);
        var where = says.stage() == 0
                ? language.say("way.where." + says.key(), says.day() == null ? "" : says.day())
                : language.say("way.step", says.stage(), stages.size()) + " "
                        + language.say("way.where." + says.key(), says.day() == null ? "" : says.day());
        return new FamilyWay(state.id().toString(), says.step(), stages, where, language.say("way.next." + says.key()),
                open.map(Duty::dueOn).orElse(null),
                times == null || open.isEmpty() ? null : times.expected(state.of().receivedOn(), today), times,
                Stream.of(duty).flatMap(Optional::stream).map(Duty::because).toList(),
                state instanceof Assessment.DraftOut);
    }

    private static Says says(Assessment state) {
        return switch (state) {
            case Assessment.Requested(var of, _) -> new Says("requested", "asked", of.receivedOn(), 1, Limit.DECIDE);
            case Assessment.Deciding(_, var putOn, _) -> new Says("deciding", "asked", putOn, 2, Limit.DECIDE);
            case Assessment.Answered answer when answer.toldOn() == null ->
                new Says("answered", "asked", null, 0, Limit.DECIDE);
            case Assessment.Assessing(_, _, var told, _) -> new Says("assessing", "told", told, 3, Limit.DRAFT);
            case Assessment.DecidingToIssue(_, var putOn, _) ->
                new Says("deciding-plan", "advice", putOn, 4, Limit.DRAFT);
            case Assessment.Drafting(_, var decided) -> new Says("drafting", "advice", decided, 5, Limit.DRAFT);
            case Assessment.DraftOut(_, var served) -> new Says("draft-out", "draft", served, 5, Limit.PLAN);
            case Assessment.RefusedToAssess(_, _, var told, _) -> new Says("refused", "told", told);
            case Assessment.PlanIssued(_, var on) -> new Says("plan-issued", "plan", on);
            case Assessment.RefusedToIssue(_, var on) -> new Says("no-plan", "ended", on);
            case Assessment.Withdrawn(_, var on, _, _) -> new Says("withdrawn", "ended", on);
            case Assessment.MovedAway _ -> new Says("moved", "ended", null);
            case Assessment.Died _ -> new Says("closed", "", null);
        };
    }
}
