package continuum.signin;

import continuum.access.Membership;
import continuum.access.SignedIn;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody with several roles chooses the one in which they act now, and changes between them. */
@Controller
class ActingPages {

    private final SignIn signIn;

    ActingPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/acting-as")
    String choose(Typed typed, @AuthenticationPrincipal SignedIn now, Model model) {
        var person = signIn.person(now);
        if (!now.provedTwice() && signIn.mustSetUpMore(person)) {
            return "redirect:/account/code-app";
        }
        if (person.acting().isEmpty()) {
            return "signin/notInUse";
        }
        model.addAttribute("choices", options(person.acting()));
        typed.startingWith("membership", now.viewer() == null ? null : now.viewer().membership());
        return "signin/actingAs";
    }

    @PostMapping("/acting-as")
    String act(Typed typed, @AuthenticationPrincipal SignedIn now, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = signIn.person(now)
                .acting()
                .stream()
                .filter(each -> each.id().toString().equals(typed.text("membership")))
                .findFirst();
        if (chosen.isEmpty()) {
            typed.wrong("membership", "Select what you want to work as");
            return choose(typed, now, model);
        }
        signIn.actAs(request, response, now, chosen.get().id());
        return "redirect:/";
    }

    private static List<Option> options(List<Membership> acting) {
        return acting.stream().map(each -> Option.of(each.id().toString(), each.words())).toList();
    }
}
