package continuum.assessments;

import continuum.area.AccountId;
import continuum.web.Say;

/**
 * Somebody who can be given a case.
 *
 * @param holds how many open cases they look after now
 */
public record Caseworker(AccountId account, String name, long holds) {

    /** "Cora Case, 12 open cases" */
    public String words() {
        return name + ", " + Say.count(holds, "open case", "open cases");
    }
}
