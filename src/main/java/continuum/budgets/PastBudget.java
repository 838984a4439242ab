package continuum.budgets;

import continuum.area.AccountId;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A personal budget that comes in at once.
 *
 * @param version the version of the plan during which it was asked for
 * @param arranged how it is held; nothing while it is not decided, or was refused
 * @param process the case in which direct payments are checked
 */
public record PastBudget(Request request, VersionId version, @Nullable Arrangement arranged, ProcessId process,
        Subject who,
        AccountId officer) {}
