package continuum.caseloads;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases by the work they make. */
public enum CaseKind {
    REQUEST("Request to be decided", "requests to be decided"),
    ASSESSING("Assessment under way", "assessments under way"),
    PLAN("Plan being written or agreed", "plans being written or agreed"),
    REVIEW("Review of a plan", "reviews of plans"),
    DISPUTE("Mediation, appeal or order", "disputes"),
    OTHER("Any other case", "other cases");

    private static final Set<String> REVIEWS = Set.of("annual-review", "phase-transfer", "reassessment");
    private static final Set<String> DISPUTES = Set.of("disagreement", "mediation", "tribunal-appeal",
            "tribunal-order");

    private final String words;
    private final String several;

    CaseKind(String words, String several) {
        this.words = words;
        this.several = several;
    }

    /**
     * The kind of an open case.
     *
     * @param process its process of law
     * @param stage where an assessment stands; nothing for a case of another kind
     */
    static CaseKind of(String process, @Nullable String stage) {
        if (stage != null) {
            return switch (stage) {
                case "requested", "deciding" -> REQUEST;
                case "assessing" -> ASSESSING;
                default -> PLAN;
            };
        }
        return REVIEWS.contains(process) ? REVIEW : DISPUTES.contains(process) ? DISPUTE : OTHER;
    }

    /** "Request to be decided" */
    public String words() {
        return words;
    }

    /** "requests to be decided" */
    public String several() {
        return several;
    }
}
