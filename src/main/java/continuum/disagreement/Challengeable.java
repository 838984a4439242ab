package continuum.disagreement;

import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of which the family had notice, so that it can be challenged, with its last days as they stand without a later
 * certificate.
 *
 * @param subject the letter that told it, or the version of the plan
 * @param guess what kind of decision it seems to be
 * @param dispute the dispute about it, if there is one
 */
public record Challengeable(UUID subject, String words, LocalDate noticeOn, LocalDate mediationBy, LocalDate appealBy,
        @Nullable VersionId version, @Nullable AppealKind guess, @Nullable DisputeId dispute) {}
