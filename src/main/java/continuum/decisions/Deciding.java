package continuum.decisions;

import continuum.decisions.DecisionRefused.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision must hold before it can stand: a reason for each criterion, and an outcome that follows from them. */
final class Deciding {

    private Deciding() {}

    static void check(Question question, Recommendation recommendation) {
        var problems = findings(question, recommendation.findings(), recommendation.outcome());
        reasons(recommendation.reasons(), problems);
        if (recommendation.advisedOn().isBefore(question.putOn())) {
            problems.add(new Problem("advisedOn", "The panel can't have advised before the matter was put"));
        }
        refuse(problems);
    }

    static void check(Question question, @Nullable Recommendation recommendation, Decision decision) {
        var problems = findings(question, decision.findings(), decision.outcome());
        reasons(decision.reasons(), problems);
        if (decision.officer().isBlank()) {
            problems.add(new Problem("officer", "Enter the name of the officer who decides"));
        }
        if (decision.decidedOn().isBefore(question.putOn())) {
            problems.add(new Problem("decidedOn", "The decision can't be before the day the matter was put"));
        }
        if (recommendation != null && !recommendation.outcome().equals(decision.outcome())
                && blank(decision.otherThanPanel())) {
            problems.add(new Problem("otherThanPanel",
                    "Say why you decide otherwise than the panel advised. Its advice does not bind you"));
        }
        refuse(problems);
    }

    /** Nobody decides or advises in the future. */
    static void notAhead(String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            refuse(List.of(new Problem(field, "The date must be today or in the past")));
        }
    }

    private static List<Problem> findings(Question question, Map<String, Finding> findings, String outcome) {
        var problems = new ArrayList<Problem>();
        for (var criterion : question.criteria()) {
            var finding = findings.get(criterion.code());
            if (finding == null) {
                problems.add(
                        new Problem("met." + criterion.code(), "Say whether this is met: " + lower(criterion.words())));
            } else if (blank(finding.reason())) {
                problems.add(new Problem("reason." + criterion.code(),
                        "Give the reason for your finding: " + lower(criterion.words())));
            }
        }
        for (var code : findings.keySet()) {
            if (question.criterion(code).isEmpty()) {
                problems.add(new Problem("met." + code, "This matter has no criterion called " + code));
            }
        }
        var chosen = question.outcome(outcome);
        if (chosen.isEmpty()) {
            problems.add(new Problem("outcome", "Select what is decided"));
        } else if (problems.isEmpty()) {
            boolean allMet = findings.values().stream().allMatch(Finding::met);
            if (!chosen.get().mayFollow(allMet)) {
                problems.add(new Problem("outcome",
                        allMet
                                ? "You found everything met that the law asks for. Change a finding or decide otherwise"
                                : "You found something not met that the law asks for. Change a finding or decide otherwise"));
            }
        }
        return problems;
    }

    private static void reasons(String reasons, List<Problem> problems) {
        if (blank(reasons)) {
            problems.add(new Problem("reasons", "Sum up the reasons in words the family can follow"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DecisionRefused(problems);
        }
    }
}
