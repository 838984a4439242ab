package continuum.advice;

import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with its answer that comes in at once: from an import, or made up for a demonstration. Its duty comes in with its
 * case, under the same {@code ref}.
 *
 * @param givenOn the day the answer came, if it did
 * @param sections what it says
 */
public record PastAdvice(AskedId id, AssessmentId assessment, ChildId child, Body body, String ref, Asked.Whom to,
        LocalDate askedOn, Asked.@Nullable Owner owner, @Nullable LocalDate givenOn, List<Answer.Section> sections,
        UUID piece) {}
