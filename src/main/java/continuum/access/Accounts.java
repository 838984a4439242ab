package continuum.access;

import continuum.area.AccountId;
import continuum.area.PersonId;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can sign in and what they act as. An administrator lets anybody in and out; a head teacher the people of their own
 * setting, a service lead those of their own team. Every change is recorded with who made it, and takes effect at once:
 * whoever loses a role is signed out.
 */
@Component
public class Accounts {

    private final AccountStore store;
    private final Today today;

    Accounts(AccountStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** An account for this e-mail address; the one that exists, if there is one. It acts as nobody until it joins. */
    @Transactional
    public AccountId add(Viewer by, String email, String name, @Nullable PersonId person) {
        mustManageSomebody(by);
        return store.byEmail(email).orElseGet(() -> {
            var id = AccountId.create();
            store.add(id, email, name, person);
            store.happened(by, id, "Account made");
            return id;
        });
    }

    /** From this day on the account acts in this role, for this party. Answers the membership. */
    @Transactional
    public UUID join(Viewer by, AccountId account, Role role, @Nullable UUID party, String partyName, LocalDate from) {
        mustGive(by, role, party);
        var membership = UUID.randomUUID();
        store.join(membership, account, by.authority(), role, party, partyName, from);
        store.happened(by, account, "Acts as " + role.words() + (partyName.isBlank() ? "" : ", " + partyName));
        return membership;
    }

    /** The last day on which the account acts so. Whoever is signed in is signed out, and may sign in again. */
    @Transactional
    public void leave(Viewer by, UUID membership, LocalDate last) {
        mustManageSomebody(by);
        var ending = store.membership(membership).orElseThrow(() -> new NotAllowed(May.MANAGE_OWN_PEOPLE));
        mustGive(by, ending.role(), ending.party());
        if (store.leave(membership, last) > 0) {
            store.happened(by, ending.account(), "Stops acting as " + ending.words());
            store.endSessions(ending.account());
        }
    }

    /** Nobody signs in with this account any more. Its memberships end today. */
    @Transactional
    public void close(Viewer by, AccountId account) {
        by.must(May.MANAGE_ACCOUNTS);
        store.membershipsOf(account).forEach(each -> store.leave(each.id(), today.date()));
        if (store.close(account, today.now()) > 0) {
            store.happened(by, account, "Account closed");
        }
        store.endSessions(account);
    }

    /** Lets in many at once, each with what they act as. For importing and generating; addresses must be new. */
    @Transactional
    public void addAll(Viewer by, List<NewAccount> accounts) {
        by.must(May.MANAGE_ACCOUNTS);
        store.addAll(by.authority(), accounts);
    }

    /** The account with what it acts as, if the viewer manages people and may know of it. */
    @Transactional(readOnly = true)
    public Optional<Account> find(Viewer by, AccountId account) {
        return manages(by) ? store.find(account) : Optional.empty();
    }

    /** Refuses whoever may not let this account in and out: the administrator, or the head or lead of its own people. */
    @Transactional(readOnly = true)
    public void mustManage(Viewer by, AccountId account) {
        if (by.isSystem() || by.may(May.MANAGE_ACCOUNTS) && store.find(account).isPresent()) {
            return;
        }
        mustManageSomebody(by);
        var all = store.membershipsOf(account).stream().filter(each -> each.isLive(today.date())).toList();
        if (all.isEmpty() || by.role() == null || !all.stream()
                .allMatch(each -> by.role().mayGive().contains(each.role()) && by.party() != null
                        && by.party().equals(each.party()))) {
            throw new NotAllowed(May.MANAGE_OWN_PEOPLE);
        }
    }

    /** Records what somebody did with an account. */
    @Transactional
    public void happened(Viewer by, AccountId account, String what) {
        store.happened(by, account, what);
    }

    private static boolean manages(Viewer by) {
        return by.may(May.MANAGE_ACCOUNTS) || by.may(May.MANAGE_OWN_PEOPLE);
    }

    private static void mustManageSomebody(Viewer by) {
        if (!manages(by)) {
            throw new NotAllowed(May.MANAGE_ACCOUNTS);
        }
    }

    /** The database says the same by itself: {@code access.may_give}. */
    private static void mustGive(Viewer by, Role role, @Nullable UUID party) {
        if (by.isSystem()) {
            return;
        }
        var ownParty = by.role() == Role.ADMINISTRATOR || party != null && party.equals(by.party());
        if (by.role() == null || !ownParty || !by.role().mayGive().contains(role)) {
            throw new NotAllowed(May.MANAGE_OWN_PEOPLE);
        }
    }
}
