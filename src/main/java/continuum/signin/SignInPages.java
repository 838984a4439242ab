package continuum.signin;

import continuum.calendar.Today;
import continuum.signin.Proving.Outcome;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: e-mail address and password, then a code where one is set up. */
@Controller
class SignInPages {

    /** Says nothing about which of the two is wrong, nor whether there is such an account. */
    static final String WRONG = "The email address or the password is not right";
    static final String TOO_SOON = "There were too many tries. Wait 15 minutes and try again";

    private final Proving proving;
    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final SignInSettings settings;
    private final Today today;
    private final List<OtherWayIn> otherWays;

    SignInPages(Proving proving, SecondFactor secondFactor, SignIn signIn, SignInSettings settings, Today today,
            List<OtherWayIn> otherWays) {
        this.proving = proving;
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.settings = settings;
        this.today = today;
        this.otherWays = otherWays;
    }

    @ModelAttribute
    void about(Model model, @RequestParam(required = false) String next) {
        model.addAttribute("next", Next.isOurs(next) ? next : "");
        model.addAttribute("organisation", settings.oidc() == null ? "" : settings.oidc().name());
        model.addAttribute("otherWays", otherWays.stream().filter(way -> way.isOpen().getAsBoolean()).toList());
    }

    @GetMapping("/sign-in")
    String ask(Typed typed, Model model, @RequestParam(required = false) String why) {
        model.addAttribute("why", why == null ? "" : why);
        return "signin/signIn";
    }

    @PostMapping("/sign-in")
    String judge(Typed typed, @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) String next,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("why", "");
        var email = typed.need("email", "Enter your email address");
        if (password.isEmpty()) {
            typed.wrong("password", "Enter your password");
        }
        if (!typed.ok() || email == null) {
            return "signin/signIn";
        }
        return switch (proving.password(email, password, request.getRemoteAddr())) {
            case Outcome.Wrong() -> again(typed, "email", WRONG, "signin/signIn");
            case Outcome.TooSoon() -> again(typed, "email", TOO_SOON, "signin/signIn");
            case Outcome.Right(var person) when person.acting().isEmpty() -> "signin/notInUse";
            case Outcome.Right(var person) when secondFactor.isSetUp(person.account()) -> {
                new Half(person.account(), today.now()).keep(request);
                yield "redirect:/sign-in/code" + (Next.isOurs(next) ? "?next=" + Query.word(next) : "");
            }
            case Outcome.Right(var person) -> {
                signIn.begin(request, response, person, false);
                yield "redirect:" + Next.page(next);
            }
        };
    }

    @GetMapping("/sign-in/code")
    String askCode(Typed typed, HttpServletRequest request, Model model) {
        return Half.of(request, today.now()).map(half -> showCode(half, model)).orElse("redirect:/sign-in?why=late");
    }

    @PostMapping("/sign-in/code")
    String judgeCode(Typed typed, @RequestParam(required = false) String next, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var half = Half.of(request, today.now());
        var person = half.flatMap(proving::person);
        if (half.isEmpty() || person.isEmpty()) {
            return "redirect:/sign-in?why=late";
        }
        var page = showCode(half.get(), model);
        var code = typed.need("code", "Enter the code from your app, or a recovery code");
        if (code == null) {
            return page;
        }
        return switch (proving.code(person.get(), code, request.getRemoteAddr())) {
            case Outcome.Wrong() ->
                again(typed, "code", "That code is not right, or was used before. Enter a new one", page);
            case Outcome.TooSoon() -> again(typed, "code", TOO_SOON, page);
            case Outcome.Right(var proved) -> {
                Half.forget(request);
                signIn.begin(request, response, proved, true);
                yield "redirect:" + Next.page(next);
            }
        };
    }

    private String showCode(Half half, Model model) {
        model.addAttribute("hasApp", secondFactor.hasCodeApp(half.account()));
        return "signin/code";
    }

    private static String again(Typed typed, String field, String message, String page) {
        typed.wrong(field, message);
        return page;
    }
}
