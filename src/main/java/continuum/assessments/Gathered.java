package continuum.assessments;

import continuum.decisions.Evidence;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence for the question whether to assess.
 *
 * @param source who says so: "Class teacher", "Speech and language report"
 * @param dated the day it was said or written, if known
 * @param paper the paper of the child on which it stands, if there is one
 */
public record Gathered(Evidence.Side side, String source, Consideration about, String says, @Nullable LocalDate dated,
        @Nullable UUID paper, String addedBy) {}
