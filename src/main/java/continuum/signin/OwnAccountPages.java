package continuum.signin;

import continuum.access.Person;
import continuum.access.SignedIn;
import continuum.signin.Proving.Outcome;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password, code app, passkeys. */
@Controller
class OwnAccountPages {

    private final SignIn signIn;
    private final Proving proving;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final PasskeyStore passkeys;

    OwnAccountPages(SignIn signIn, Proving proving, Passwords passwords,
            SecondFactor secondFactor, PasskeyStore passkeys) {
        this.signIn = signIn;
        this.proving = proving;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
    }

    @GetMapping("/account")
    String account(Typed typed, @AuthenticationPrincipal SignedIn now, Model model) {
        var person = signIn.person(now);
        model.addAttribute("person", person);
        model.addAttribute("hasApp", secondFactor.hasCodeApp(person.account()));
        model.addAttribute("recoveryCodes", secondFactor.recoveryCodesLeft(person.account()));
        model.addAttribute("mustHaveMore", signIn.mustHaveMore(person));
        model.addAttribute("passkeys", passkeys.of(person.account())
                .stream()
                .map(each -> new OwnPasskey(each.getCredentialId().toBase64UrlString(), each.getLabel(),
                        each.getLastUsed()))
                .toList());
        return "signin/account";
    }

    @PostMapping("/account/password")
    String changePassword(Typed typed, @AuthenticationPrincipal SignedIn now,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var person = signIn.person(now);
        switch (proving.password(person.email(), password, request.getRemoteAddr())) {
            case Outcome.Wrong() -> typed.wrong("password", "Enter the password that you sign in with now");
            case Outcome.TooSoon() -> typed.wrong("password", SignInPages.TOO_SOON);
            case Outcome.Right(var proved) -> tryToSet(proved, newPassword, typed);
        }
        if (!typed.ok()) {
            return account(typed, now, model);
        }
        next.addFlashAttribute("flash", "Your password is changed");
        return "redirect:/account";
    }

    @GetMapping("/account/code-app")
    String askCodeApp(Typed typed, @AuthenticationPrincipal SignedIn now, Model model) {
        var person = signIn.person(now);
        var secret = secondFactor.secretToSetUp(person.account());
        if (secret.isEmpty()) {
            return "redirect:/account";
        }
        model.addAttribute("picture", QrPicture.of(SecondFactor.address(secret.get(), person.email())));
        model.addAttribute("secret", SecondFactor.typed(secret.get()));
        model.addAttribute("must", signIn.mustSetUpMore(person));
        return "signin/codeApp";
    }

    @PostMapping("/account/code-app")
    String setUpCodeApp(Typed typed, @AuthenticationPrincipal SignedIn now, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var code = typed.need("code", "Enter the code that the app shows");
        var codes = secondFactor.confirm(signIn.person(now), code == null ? "" : code);
        if (codes.isEmpty()) {
            typed.wrong("code", "That code is not right. Enter the one the app shows now");
            return askCodeApp(typed, now, model);
        }
        signIn.refresh(request, response, now, true);
        model.addAttribute("codes", codes.get());
        return "signin/recoveryCodes";
    }

    @PostMapping("/account/code-app/remove")
    String removeCodeApp(@AuthenticationPrincipal SignedIn now, RedirectAttributes next) {
        secondFactor.remove(signIn.person(now));
        next.addFlashAttribute("flash", "The app is removed");
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/remove")
    String removePasskey(@AuthenticationPrincipal SignedIn now, @RequestParam String passkey, RedirectAttributes next) {
        passkeys.remove(now.account(), Bytes.fromBase64(passkey));
        next.addFlashAttribute("flash", "The passkey is removed");
        return "redirect:/account";
    }

    private void tryToSet(Person person, String password, Typed typed) {
        try {
            passwords.change(person, password);
        } catch (Passwords.Weak weak) {
            typed.wrong("newPassword", weak.getMessage());
        }
    }
}
