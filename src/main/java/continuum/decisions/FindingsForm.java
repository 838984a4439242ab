package continuum.decisions;

import continuum.web.Option;
import continuum.web.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that says what was found and what follows: a finding and a reason for each criterion, the outcome, the
 * reasons in sum, and the view of those who disagree.
 */
record FindingsForm(Map<String, Finding> findings, String outcome, String reasons, @Nullable String minorityView) {

    private static final int LONGEST = 8_000;

    static FindingsForm read(Typed typed, Question question) {
        var findings = new LinkedHashMap<String, Finding>();
        for (var criterion : question.criteria()) {
            typed.atMost(LONGEST, "reason." + criterion.code(), "The reason");
            var met = typed.text("met." + criterion.code());
            if (met.equals("yes") || met.equals("no")) {
                findings.put(criterion.code(),
                        new Finding(met.equals("yes"), typed.text("reason." + criterion.code())));
            }
        }
        typed.atMost(LONGEST, "reasons", "The reasons").atMost(LONGEST, "minorityView", "What others said");
        var minority = typed.text("minorityView");
        return new FindingsForm(findings, typed.text("outcome"), typed.text("reasons"),
                minority.isEmpty() ? null : minority);
    }

    /** Starts the form with what a panel advised, so that an officer who agrees need not type it again. */
    static void startWith(Typed typed, Recommendation advice) {
        advice.findings().forEach((code, finding) -> {
            typed.startingWith("met." + code, finding.met() ? "yes" : "no");
            typed.startingWith("reason." + code, finding.reason());
        });
        typed.startingWith("outcome", advice.outcome()).startingWith("reasons", advice.reasons());
    }

    static List<Option> outcomes(Question question) {
        return question.outcomes().stream().map(outcome -> Option.of(outcome.code(), outcome.words())).toList();
    }

    /** Takes over what a door refused, each problem at its field. */
    static void take(Typed typed, DecisionRefused refused) {
        refused.problems().forEach(problem -> typed.wrong(problem.field(), problem.message()));
    }
}
