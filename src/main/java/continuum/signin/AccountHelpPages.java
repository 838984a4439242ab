package continuum.signin;

import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Helps somebody who can't sign in: a link to choose a password, and a new beginning for the second factor. */
@Controller
class AccountHelpPages {

    private final Accounts accounts;
    private final HandingOver handingOver;
    private final SecondFactor secondFactor;

    AccountHelpPages(Accounts accounts, HandingOver handingOver, SecondFactor secondFactor) {
        this.accounts = accounts;
        this.handingOver = handingOver;
        this.secondFactor = secondFactor;
    }

    @PostMapping("/accounts/{id}/link")
    String link(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var account = accounts.find(viewer, new AccountId(id)).orElseThrow(AccountHelpPages::notThere);
        if (account.isClosed()) {
            return "redirect:/accounts/" + id;
        }
        return handingOver.link(viewer, account.id(), model, request);
    }

    @GetMapping("/accounts/{id}/second-factor")
    String askToReset(Viewer viewer, @PathVariable UUID id, Typed typed, Model model) {
        var account = accounts.find(viewer, new AccountId(id)).orElseThrow(AccountHelpPages::notThere);
        accounts.mustManage(viewer, account.id());
        model.addAttribute("account", account);
        return "signin/resetSecondFactor";
    }

    @PostMapping("/accounts/{id}/second-factor")
    String reset(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes next) {
        if (!typed.ticked("sure")) {
            typed.wrong("sure", "Make sure that it is them, and tick this box");
            return askToReset(viewer, id, typed, model);
        }
        secondFactor.reset(viewer, new AccountId(id));
        next.addFlashAttribute("flash", "Their second factor is removed. They set up a new one when they sign in");
        return "redirect:/accounts/" + id;
    }

    private static NotAllowed notThere() {
        return new NotAllowed(May.MANAGE_OWN_PEOPLE);
    }
}
