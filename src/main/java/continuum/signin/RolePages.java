package continuum.signin;

import continuum.access.Account;
import continuum.access.Accounts;
import continuum.access.CannotLetIn;
import continuum.access.May;
import continuum.access.Membership;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an account a role, and ends one. */
@Controller
class RolePages {

    private final Accounts accounts;
    private final RoleForm form;
    private final Today today;

    RolePages(Accounts accounts, RoleForm form, Today today) {
        this.accounts = accounts;
        this.form = form;
        this.today = today;
    }

    @GetMapping("/accounts/{id}/roles/new")
    String askToGive(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        model.addAttribute("account", account(viewer, id));
        form.show(viewer, typed, model);
        return "signin/giveRole";
    }

    @PostMapping("/accounts/{id}/roles/new")
    String give(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        var account = account(viewer, id);
        var wanted = form.read(viewer, typed, model);
        if (!typed.ok() || wanted == null) {
            return askToGive(viewer, id, typed, model);
        }
        try {
            accounts.give(viewer, account.id(), wanted.role(), wanted.party(), wanted.partyName(), wanted.from());
        } catch (CannotLetIn refused) {
            typed.wrong("role", refused.getMessage());
            return askToGive(viewer, id, typed, model);
        }
        next.addFlashAttribute("flash", "The role is given. They choose it the next time they sign in");
        return "redirect:/accounts/" + id;
    }

    @GetMapping("/accounts/{id}/roles/{membership}/end")
    String askToEnd(Viewer viewer, @PathVariable UUID id, @PathVariable UUID membership, Typed typed, Model model) {
        var account = account(viewer, id);
        model.addAttribute("account", account);
        model.addAttribute("membership", role(account, membership));
        model.addAttribute("own", membership.equals(viewer.membership()));
        return "signin/endRole";
    }

    @PostMapping("/accounts/{id}/roles/{membership}/end")
    String end(Viewer viewer, @PathVariable UUID id, @PathVariable UUID membership, Typed typed, Model model,
            RedirectAttributes next) {
        var ending = role(account(viewer, id), membership);
        var when = typed.need("when", "Select when the role ends");
        var last = "later".equals(when)
                ? typed.needDate("last", "Last day", DateRule.todayOrInTheFuture(today.date()))
                : null;
        if (last != null && last.isBefore(ending.from())) {
            typed.wrong("last", "Last day must be the same as or after the first day of the role");
        }
        if (!typed.ok()) {
            return askToEnd(viewer, id, membership, typed, model);
        }
        try {
            if (last == null) {
                accounts.stop(viewer, ending.id());
            } else {
                accounts.leave(viewer, ending.id(), last);
            }
        } catch (CannotLetIn refused) {
            typed.wrong("when", refused.getMessage());
            return askToEnd(viewer, id, membership, typed, model);
        }
        next.addFlashAttribute("flash", last == null ? "The role has ended" : "The last day of the role is set");
        return "redirect:/accounts/" + id;
    }

    private Membership role(Account account, UUID membership) {
        return account.actingFrom(today.date())
                .stream()
                .filter(each -> each.id().equals(membership))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(May.MANAGE_OWN_PEOPLE));
    }

    private Account account(Viewer viewer, UUID id) {
        return accounts.find(viewer, new AccountId(id)).orElseThrow(() -> new NotAllowed(May.MANAGE_OWN_PEOPLE));
    }
}
