package continuum.plans;

import org.jspecify.annotations.Nullable;

/**
 * A place where the golden thread is broken.
 *
 * @param line the line it is about; null when it is about the plan
 * @param words what is missing, as a sentence
 * @param refuses whether the law refuses such a plan; otherwise it can be issued with a reason
 */
public record Gap(@Nullable LineId line, Section section, Kind kind, String words, boolean refuses) {

    /** What is broken. */
    public enum Kind {
        NO_VIEWS,
        NO_NEEDS,
        NEED_WITHOUT_SOURCE,
        NEED_WITHOUT_OUTCOME,
        NEED_WITHOUT_PROVISION,
        NO_OUTCOMES,
        OUTCOME_WITHOUT_NEED,
        OUTCOME_WITHOUT_PROVISION,
        OUTCOME_WITHOUT_DATE,
        NO_PROVISION,
        PROVISION_WITHOUT_OUTCOME,
        PROVISION_NOT_SPECIFIC,
        NO_ADULTHOOD,
        PLACE_IN_DRAFT,
        NO_PLACE,
        ADVICE_WAITED_FOR
    }
}
