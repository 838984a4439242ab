package continuum.signin;

import continuum.access.Accounts;
import continuum.access.CannotLetIn;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets somebody in: their name, their address, and as what they act from when. */
@Controller
class LettingInPages {

    private static final String ADDRESS = "[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+";

    private final Accounts accounts;
    private final HandingOver handingOver;
    private final RoleForm form;

    LettingInPages(Accounts accounts, HandingOver handingOver, RoleForm form) {
        this.accounts = accounts;
        this.handingOver = handingOver;
        this.form = form;
    }

    @GetMapping("/accounts/new")
    String ask(Viewer viewer, Typed typed, Model model) {
        mustManage(viewer);
        form.show(viewer, typed, model);
        model.addAttribute("whose", AccountPages.whose(viewer));
        return "signin/letIn";
    }

    @PostMapping("/accounts/new")
    String letIn(Viewer viewer, Typed typed, Model model, HttpServletRequest request, RedirectAttributes next) {
        mustManage(viewer);
        var name = typed.atMost(200, "name", "Name").need("name", "Enter their name");
        var email = typed.atMost(320, "email", "Email address").need("email", "Enter their email address");
        if (email != null && !email.matches(ADDRESS)) {
            typed.wrong("email", "Enter an email address in the correct format, like name@example.com");
        }
        var wanted = form.read(viewer, typed, model);
        if (!typed.ok() || wanted == null) {
            return ask(viewer, typed, model);
        }
        Accounts.LetIn letIn;
        try {
            letIn = accounts.letIn(viewer, email, name, wanted.role(), wanted.party(), wanted.partyName(),
                    wanted.from());
        } catch (CannotLetIn refused) {
            typed.wrong("email", refused.getMessage());
            return ask(viewer, typed, model);
        }
        if (letIn.isNew()) {
            return handingOver.link(viewer, letIn.account(), model, request);
        }
        next.addFlashAttribute("flash", "They have an account already, under the name it has, and sign in as before");
        return "redirect:/accounts/" + letIn.account();
    }

    static void mustManage(Viewer viewer) {
        if (!viewer.may(May.MANAGE_ACCOUNTS) && !viewer.may(May.MANAGE_OWN_PEOPLE)) {
            throw new NotAllowed(May.MANAGE_ACCOUNTS);
        }
    }
}
