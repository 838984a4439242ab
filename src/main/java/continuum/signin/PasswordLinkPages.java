package continuum.signin;

import continuum.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody who was let in chooses their password by the link they were handed. Opening the link does not use it up. */
@Controller
class PasswordLinkPages {

    private final Passwords passwords;

    PasswordLinkPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password-link/{token}")
    String ask(@PathVariable String token, Typed typed, Model model) {
        return passwords.byLink(token).map(person -> {
            model.addAttribute("token", token);
            model.addAttribute("email", person.email());
            return "signin/passwordLink";
        }).orElse("signin/oldLink");
    }

    @PostMapping("/password-link/{token}")
    String choose(@PathVariable String token, @RequestParam(defaultValue = "") String password, Typed typed,
            Model model) {
        try {
            return passwords.chooseByLink(token, password).isPresent()
                    ? "redirect:/sign-in?why=password"
                    : "signin/oldLink";
        } catch (Passwords.Weak weak) {
            typed.wrong("password", weak.getMessage());
            return ask(token, typed, model);
        }
    }
}
