package continuum.assessments;

import continuum.calendar.DateWords;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An assessment as a line of stages, each with the day it was done or the last day the law allows. */
public final class CaseStages {

    private CaseStages() {}

    /** The stages of a case with these duties in it. */
    public static List<continuum.web.Stage> of(Assessment state, List<Duty> duties) {
        var stages = new ArrayList<continuum.web.Stage>();
        stages.add(done("Asked", state.of().receivedOn()));
        switch (state) {
            case Assessment.Undecided _ -> {
                stages.add(now("Decide whether to assess", duty(duties, "ehcna-decision-assess")));
                stages.addAll(ahead(duties));
            }
            case Assessment.Answered decided when decided.toldOn() == null -> {
                stages.add(now("Tell the family what was decided", duty(duties, "ehcna-decision-assess")));
                if (decided.assess()) {
                    stages.addAll(ahead(duties));
                }
            }
            case Assessment.Assessing(_, _, var told, _) -> {
                stages.add(done("Yes, assess", told));
                stages.add(now("Advice", Optional.empty()));
                stages.addAll(ahead(duties).stream().skip(1).toList());
            }
            case Assessment.DecidingToIssue _ -> {
                stages.add(stage("Yes, assess", "", continuum.web.Stage.State.DONE));
                stages.add(now("Decide on a plan", duty(duties, "ehcna-refuse-plan")));
                stages.addAll(ahead(duties).stream().skip(2).toList());
            }
            case Assessment.Drafting(_, var decided) -> {
                stages.add(stage("Yes, assess", "", continuum.web.Stage.State.DONE));
                stages.add(done("Yes, a plan", decided));
                stages.add(stage("Draft plan", about(duty(duties, "ehcna-draft-target")),
                        continuum.web.Stage.State.NOW));
                stages.addAll(ahead(duties).stream().skip(3).toList());
            }
            case Assessment.DraftOut(_, var served) -> {
                stages.add(stage("Yes, assess", "", continuum.web.Stage.State.DONE));
                stages.add(stage("Yes, a plan", "", continuum.web.Stage.State.DONE));
                stages.add(done("Draft sent", served));
                stages.add(now("Final plan", duty(duties, "ehcna-final-plan")));
            }
            case Assessment.RefusedToAssess(_, _, var told, _) -> stages.add(done("No, don’t assess", told));
            case Assessment.PlanIssued(_, var on) -> stages.add(done("Final plan", on));
            case Assessment.RefusedToIssue(_, var on) -> stages.add(done("No plan", on));
            case Assessment.Withdrawn(_, var on, _, _) -> stages.add(done("Withdrawn", on));
            case Assessment.MovedAway(_, var on, _) -> stages.add(done("Moved away", on));
            case Assessment.Died(_, var on) -> stages.add(done("Closed", on));
        }
        return stages;
    }

    /** The duty under this rule, if there is one in the case. */
    public static Optional<Duty> duty(List<Duty> duties, String rule) {
        return duties.stream().filter(duty -> duty.rule().id().equals(rule)).findFirst();
    }

    private static List<continuum.web.Stage> ahead(List<Duty> duties) {
        return List.of(stage("Advice", "", continuum.web.Stage.State.AHEAD),
                stage("Decide on a plan", by(duty(duties, "ehcna-refuse-plan")), continuum.web.Stage.State.AHEAD),
                stage("Draft plan", about(duty(duties, "ehcna-draft-target")), continuum.web.Stage.State.AHEAD),
                stage("Final plan", by(duty(duties, "ehcna-final-plan")), continuum.web.Stage.State.AHEAD));
    }

    private static continuum.web.Stage done(String name, LocalDate on) {
        return stage(name, DateWords.inWords(on), continuum.web.Stage.State.DONE);
    }

    private static continuum.web.Stage now(String name, Optional<Duty> duty) {
        boolean late = duty.map(one -> one.state() == State.OVERDUE).orElse(false);
        return stage(name, duty.map(one -> late ? DateWords.days(one.daysLate()) + " late" : by(duty)).orElse(""),
                late ? continuum.web.Stage.State.LATE : continuum.web.Stage.State.NOW);
    }

    private static String by(Optional<Duty> duty) {
        return duty.map(one -> "by " + Say.shortDate(one.dueOn())).orElse("");
    }

    private static String about(Optional<Duty> duty) {
        return duty.map(one -> "about " + Say.shortDate(one.dueOn())).orElse("");
    }

    private static continuum.web.Stage stage(String name, String note, continuum.web.Stage.State state) {
        return new continuum.web.Stage(name, note.isEmpty() ? null : note, state);
    }
}
