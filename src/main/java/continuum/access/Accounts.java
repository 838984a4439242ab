package continuum.access;

import continuum.area.AccountId;
import continuum.area.PersonId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private static final UUID FIRST = new UUID(0, 0);

    /** @param isNew whether the account was made now; whoever had one signs in as before */
    public record LetIn(AccountId account, boolean isNew) {}

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
        store.happened(by, account, "Acts as " + role.words() + (partyName.isBlank() ? "" : ", " + partyName)
                + (from.isAfter(today.date()) ? " from " + DateWords.inWords(from) : ""));
        return membership;
    }

    /**
     * Lets somebody in who acts in this role from this day on. Whoever has an account with this e-mail address already keeps
     * it, with its name.
     *
     * @throws CannotLetIn when that account is closed, or acts so already
     */
    @Transactional
    public LetIn letIn(Viewer by, String email, String name, Role role, @Nullable UUID party, String partyName,
            LocalDate from) {
        mustGive(by, role, party);
        var there = store.byEmail(email);
        var account = there.orElseGet(() -> add(by, email, name, null));
        store.signingIn(account);
        var found = store.find(account).orElseThrow();
        if (found.isClosed()) {
            throw new CannotLetIn(
                    "The account with this email address is closed. An administrator of the council can open it again");
        }
        give(by, found, role, party, partyName, from);
        return new LetIn(account, there.isEmpty());
    }

    /**
     * Gives an account that the viewer may know of one more role, from this day on.
     *
     * @throws CannotLetIn when it is closed, or acts so already
     */
    @Transactional
    public void give(Viewer by, AccountId account, Role role, @Nullable UUID party, String partyName, LocalDate from) {
        mustGive(by, role, party);
        var found = find(by, account).orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
        if (found.isClosed()) {
            throw new CannotLetIn("This account is closed. Open it again first");
        }
        give(by, found, role, party, partyName, from);
    }

    /**
     * The last day on which the account acts so.
     *
     * @throws CannotLetIn when nobody would administer the authority any more
     */
    @Transactional
    public void leave(Viewer by, UUID membership, LocalDate last) {
        var ending = mustEnd(by, membership, last);
        if (store.leave(membership, last) > 0) {
            store.happened(by, ending.account(), "Acts as " + ending.words() + " until " + DateWords.inWords(last));
            if (last.isBefore(today.date())) {
                store.endSessions(ending.account());
            }
        }
    }

    /**
     * The account stops acting so at once. Whoever is signed in with it is signed out, and may sign in again in what other
     * roles they have.
     *
     * @throws CannotLetIn when nobody would administer the authority any more
     */
    @Transactional
    public void stop(Viewer by, UUID membership) {
        var ending = mustEnd(by, membership, today.date());
        if (store.stop(membership, today.date(), today.now()) > 0) {
            store.happened(by, ending.account(), "Stops acting as " + ending.words());
        }
        store.endSessions(ending.account());
    }

    /**
     * Nobody signs in with this account any more. It stops acting in every role.
     *
     * @throws CannotLetIn when nobody would administer the authority any more
     */
    @Transactional
    public void close(Viewer by, AccountId account) {
        by.must(May.MANAGE_ACCOUNTS);
        mustManage(by, account);
        store.membershipsOf(account).stream().filter(each -> !each.isOver(today.date())).forEach(each -> {
            mustEnd(by, each.id(), today.date());
            store.stop(each.id(), today.date(), today.now());
        });
        if (store.close(account, today.now()) > 0) {
            store.happened(by, account, "Account closed");
        }
        store.endSessions(account);
    }

    /** Opens a closed account again. It acts as nobody until it is given a role. */
    @Transactional
    public void reopen(Viewer by, AccountId account) {
        by.must(May.MANAGE_ACCOUNTS);
        mustManage(by, account);
        if (store.reopen(account) > 0) {
            store.happened(by, account, "Account opened again");
        }
    }

    /**
     * Lets in the first administrator of an authority, who lets in everybody else. Only for whoever keeps the system.
     *
     * @throws CannotLetIn when there is an administrator already
     */
    @Transactional
    public AccountId firstAdministrator(Viewer system, String email, String name) {
        if (!system.isSystem()) {
            throw new NotAllowed(May.MANAGE_ACCOUNTS);
        }
        if (!store.administrators(system.authority(), today.date()).isEmpty()) {
            throw new CannotLetIn("The authority has an administrator already, who lets in everybody else.");
        }
        return letIn(system, email, name, Role.ADMINISTRATOR, null, "", today.date()).account();
    }

    /** Lets in many at once, each with what they act as. For importing and generating; addresses must be new. */
    @Transactional
    public void addAll(Viewer by, List<NewAccount> accounts) {
        by.must(May.MANAGE_ACCOUNTS);
        store.addAll(by.authority(), accounts);
    }

    /**
     * The account with what it acts as, if it is one of those the viewer manages: an administrator all of the authority, a
     * head teacher and a service lead those who act or acted for their own party, and of them only that.
     */
    @Transactional(readOnly = true)
    public Optional<Account> find(Viewer by, AccountId account) {
        return !manages(by)
                ? Optional.empty()
                : store.find(account)
                        .map(found -> found.actingAs(found.memberships()
                                .stream()
                                .filter(each -> everybody(by)
                                        || each.party() != null && each.party().equals(by.party()))
                                .toList()))
                        .filter(found -> by.isSystem() || !found.memberships().isEmpty());
    }

    /**
     * The accounts that the viewer manages, by name.
     *
     * @param typed a part of a name or an e-mail address, or empty
     * @param after the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<Account> list(Viewer by, String typed, @Nullable AccountId after, int limit) {
        mustManageSomebody(by);
        if (!everybody(by) && by.party() == null) {
            return List.of();
        }
        var last = after == null ? null : find(by, after).orElse(null);
        return store.list(by.authority(), everybody(by) ? null : by.party(), typed.strip(),
                last == null ? "" : last.name(), last == null ? FIRST : last.id().value(), limit);
    }

    /** The teams for which somebody acts or acted, by name. */
    @Transactional(readOnly = true)
    public List<Parties.Party> teams(Viewer by) {
        by.must(May.MANAGE_ACCOUNTS);
        return store.parties(by.authority(),
                Arrays.stream(Role.values()).filter(role -> role.party() == Role.Party.TEAM).toList());
    }

    /** What happened to an account lately, to be read by those whose it is wholly to manage; the latest first. */
    @Transactional(readOnly = true)
    public List<AccountEvent> happenings(Viewer by, AccountId account, int limit) {
        return mayManage(by, account) ? store.happenings(account, limit) : List.of();
    }

    /** Whether this account is wholly the viewer's to manage: it acts in no role, here or elsewhere, that is not theirs to give. */
    @Transactional(readOnly = true)
    public boolean mayManage(Viewer by, AccountId account) {
        return manages(by) && store.mayManage(account);
    }

    /** Refuses whoever may not manage the whole of this account. */
    @Transactional(readOnly = true)
    public void mustManage(Viewer by, AccountId account) {
        if (!mayManage(by, account)) {
            throw new NotAllowed(May.MANAGE_OWN_PEOPLE);
        }
    }

    /** Records what somebody did with an account. */
    @Transactional
    public void happened(Viewer by, AccountId account, String what) {
        store.happened(by, account, what);
    }

    private void give(Viewer by, Account account, Role role, @Nullable UUID party, String partyName, LocalDate from) {
        if (account.actingFrom(today.date())
                .stream()
                .anyMatch(each -> each.authority().equals(by.authority()) && each.role() == role
                        && Objects.equals(each.party(), party) && each.to() == null)) {
            throw new CannotLetIn(account.name() + " is " + role.words() + " here already");
        }
        join(by, account.id(), role, party, partyName, from);
    }

    private Membership mustEnd(Viewer by, UUID membership, LocalDate last) {
        mustManageSomebody(by);
        var ending = store.membership(membership).orElseThrow(() -> new NotAllowed(May.MANAGE_OWN_PEOPLE));
        mustGive(by, ending.role(), ending.party());
        if (ending.role() == Role.ADMINISTRATOR && !by.isSystem() && !ending.isOver(today.date())
                && store.administrators(by.authority(), last).stream().allMatch(ending.account()::equals)) {
            throw new CannotLetIn("There would be nobody left to let people in. Let in another administrator first");
        }
        return ending;
    }

    private static boolean everybody(Viewer by) {
        return by.may(May.MANAGE_ACCOUNTS);
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
