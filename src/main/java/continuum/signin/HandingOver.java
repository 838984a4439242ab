package continuum.signin;

import continuum.access.Accounts;
import continuum.access.Viewer;
import continuum.area.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a link to choose a password, once, to whoever hands it over. It is kept nowhere. */
@Component
@ConditionalOnWebApplication
class HandingOver {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInSettings settings;

    HandingOver(Accounts accounts, Passwords passwords, SignInSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    String link(Viewer viewer, AccountId account, Model model, HttpServletRequest request) {
        var token = passwords.link(viewer, account);
        model.addAttribute("account", accounts.find(viewer, account).orElseThrow());
        model.addAttribute("link", address(request) + "/password-link/" + token);
        return "signin/handOver";
    }

    private String address(HttpServletRequest request) {
        if (settings.address() != null) {
            return settings.address().replaceAll("/+$", "");
        }
        var asked = URI.create(request.getRequestURL().toString());
        return asked.getScheme() + "://" + asked.getAuthority() + request.getContextPath();
    }
}
