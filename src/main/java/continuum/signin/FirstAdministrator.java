package continuum.signin;

import continuum.access.Accounts;
import continuum.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in the first administrator of an authority, by whoever keeps the system. */
@Component
public class FirstAdministrator {

    private final Accounts accounts;
    private final Passwords passwords;

    FirstAdministrator(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Lets somebody in as the administrator, from today on.
     *
     * @return the last part of the address {@code /password-link/…} with which they choose a password
     * @throws continuum.access.CannotLetIn when there is an administrator already
     */
    @Transactional
    public String letIn(Viewer system, String email, String name) {
        return passwords.link(system, accounts.firstAdministrator(system, email, name));
    }
}
