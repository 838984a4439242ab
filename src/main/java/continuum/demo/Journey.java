package continuum.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One process of a child, as far as it has come: an assessment, a year's review, a move to the next phase, a mediation.
 *
 * @param child number of the child in the area
 * @param process the process in the law as data, such as {@code ehc-needs-assessment}
 * @param asked for an assessment, how it was asked for
 * @param steps what happened, the oldest first
 * @param planned for a review whose meeting is still to come, its day, once it has one
 */
record Journey(UUID subject, int child, String process, @Nullable Asked asked, List<Step> steps,
        @Nullable LocalDate planned) {

    Journey(UUID subject, int child, String process, @Nullable Asked asked, List<Step> steps) {
        this(subject, child, process, asked, steps, null);
    }

    static final String ASSESSMENT = "ehc-needs-assessment";
    static final String REVIEW = "annual-review";
    static final String PHASE_TRANSFER = "phase-transfer";
    static final String MEDIATION = "mediation";
    static final String APPEAL = "tribunal-appeal";
    static final String TRANSFER = "la-transfer";

    /** Who asked for an assessment, and how. */
    record Asked(Source source, String channel) {}

    /** Who asks for an assessment. The number is that of the national code set {@code sen2_request_source}. */
    enum Source {
        PARENT("1"),
        YOUNG_PERSON("1"),
        SETTING("2"),
        HEALTH("3"),
        SOCIAL_CARE("4"),
        OTHER("5");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The day on which the first step of this type happened. */
    Optional<LocalDate> on(String type) {
        return steps.stream().filter(step -> step.type().equals(type)).map(Step::on).findFirst();
    }

    LocalDate begun() {
        return steps.getFirst().on();
    }

    /** Whether an assessment still waits for its end. */
    boolean isOpenAssessment() {
        return process.equals(ASSESSMENT) && steps.stream().noneMatch(step -> switch (step.type()) {
            case "decided-not-to-assess", "decided-not-to-issue", "final-plan-sent", "withdrawn", "moved-away",
                    "died" ->
                true;
            default -> false;
        });
    }
}
