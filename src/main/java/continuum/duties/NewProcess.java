package continuum.duties;

import continuum.area.AccountId;
import continuum.area.ChildId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case to open under a process of law.
 *
 * @param kind the process, such as {@code ehc-needs-assessment}
 * @param subject the record it belongs to, such as the assessment
 * @param who what a rule may need to know about the child
 * @param assignedTo who works on it for the authority
 */
public record NewProcess(String kind, ChildId child, UUID subject, Subject who, @Nullable AccountId assignedTo) {}
