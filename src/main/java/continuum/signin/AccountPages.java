package continuum.signin;

import continuum.access.Account;
import continuum.access.Accounts;
import continuum.access.CannotLetIn;
import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The accounts that somebody manages: for an administrator all of the authority, for a head teacher or a service lead the
 * people of their setting or team. One account's page, closing and opening it again.
 */
@Controller
class AccountPages {

    private static final int PAGE = 25;
    private static final int HAPPENINGS = 30;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Today today;

    AccountPages(Accounts accounts, Today today) {
        this.accounts = accounts;
        this.today = today;
    }

    @Bean
    static NavigationItem ourPeopleTab() {
        return NavigationItem.forThoseWho(May.MANAGE_OWN_PEOPLE, "Our people", "/accounts", 70);
    }

    @Bean
    static NavigationItem accountsTab() {
        return NavigationItem.forThoseWho(May.MANAGE_ACCOUNTS, "Accounts", "/accounts", 15);
    }

    @GetMapping("/accounts")
    String list(Viewer viewer, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after, Model model) {
        var typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        var found = accounts.list(viewer, typed, after == null ? null : new AccountId(after), PAGE + 1);
        model.addAttribute("q", typed);
        model.addAttribute("accounts", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        model.addAttribute("whose", whose(viewer));
        model.addAttribute("today", today.date());
        return "signin/accounts";
    }

    @GetMapping("/accounts/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var account = account(viewer, id);
        model.addAttribute("account", account);
        model.addAttribute("mayManage", accounts.mayManage(viewer, account.id()));
        model.addAttribute("mayClose", viewer.may(May.MANAGE_ACCOUNTS));
        model.addAttribute("own", account.id().equals(viewer.account()));
        model.addAttribute("happenings", accounts.happenings(viewer, account.id(), HAPPENINGS));
        model.addAttribute("whose", whose(viewer));
        model.addAttribute("today", today.date());
        return "signin/oneAccount";
    }

    @GetMapping("/accounts/{id}/close")
    String askToClose(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        viewer.must(May.MANAGE_ACCOUNTS);
        model.addAttribute("account", account(viewer, id));
        model.addAttribute("today", today.date());
        return "signin/closeAccount";
    }

    @PostMapping("/accounts/{id}/close")
    String close(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        try {
            accounts.close(viewer, new AccountId(id));
        } catch (CannotLetIn refused) {
            typed.wrong("form", refused.getMessage());
            return askToClose(viewer, id, typed, model);
        }
        next.addFlashAttribute("flash", "The account is closed. Nobody signs in with it any more");
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/open")
    String reopen(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        accounts.reopen(viewer, new AccountId(id));
        next.addFlashAttribute("flash", "The account is open again. Give it a role so that it can be used");
        return "redirect:/accounts/" + id;
    }

    private Account account(Viewer viewer, UUID id) {
        return accounts.find(viewer, new AccountId(id)).orElseThrow(() -> new NotAllowed(May.MANAGE_ACCOUNTS));
    }

    /** Whose people are shown, for the heading; nothing for all of the authority. */
    static @Nullable String whose(Viewer viewer) {
        if (viewer.may(May.MANAGE_ACCOUNTS)) {
            return null;
        }
        return viewer.partyName().isBlank() ? "us" : viewer.partyName();
    }
}
