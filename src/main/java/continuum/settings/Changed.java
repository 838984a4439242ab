package continuum.settings;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else changed the setting after this page was read. What was typed is not saved over theirs. */
public class Changed extends OptimisticLockingFailureException {

    Changed() {
        super("The setting was changed in the meantime");
    }
}
