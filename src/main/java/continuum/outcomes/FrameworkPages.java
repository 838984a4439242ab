package continuum.outcomes;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.web.Conflict;
import continuum.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outcomes framework as a table, and its statements one by one. */
@Controller
class FrameworkPages {

    private static final String OTHER_WORDS = "Somebody else changed this statement meanwhile. Compare the two and save again";

    private final Framework framework;

    FrameworkPages(Framework framework) {
        this.framework = framework;
    }

    @Bean
    static NavigationItem outcomesTab() {
        return NavigationItem.forThoseWho(May.EDIT_OUTCOMES, "Outcomes", "/outcomes", 68);
    }

    @GetMapping("/outcomes")
    String list(Viewer viewer, Model model) {
        model.addAttribute("statements", framework.all(viewer));
        model.addAttribute("edits", viewer.may(May.EDIT_OUTCOMES));
        return "outcomes/framework";
    }

    @GetMapping("/outcomes/new")
    String ask(Viewer viewer, Model model, Typed typed) {
        viewer.must(May.EDIT_OUTCOMES);
        return form(null, 0, model);
    }

    @PostMapping("/outcomes/new")
    String add(Viewer viewer, Model model, Typed typed, RedirectAttributes next) {
        viewer.must(May.EDIT_OUTCOMES);
        var code = typed.need("code", "Enter a short code, such as EM1");
        if (code != null && !Framework.isCode(code.toUpperCase(Locale.ROOT))) {
            typed.wrong("code", "The code must be up to eight letters and digits, such as EM1");
        }
        var aim = aim(typed);
        var words = words(typed);
        if (typed.ok() && !framework.add(viewer, code.toUpperCase(Locale.ROOT), aim, words)) {
            typed.wrong("code", "There is a statement " + code.toUpperCase(Locale.ROOT) + " already");
        }
        if (!typed.ok()) {
            return form(null, 0, model);
        }
        next.addFlashAttribute("flash", "The statement can be chosen in plans from now on");
        return "redirect:/outcomes";
    }

    @GetMapping("/outcomes/statement")
    String change(Viewer viewer, @RequestParam String code, Model model, Typed typed) {
        viewer.must(May.EDIT_OUTCOMES);
        var stands = framework.find(viewer, code).orElseThrow(NoSuchElementException::new);
        typed.startingWith("words", stands.words())
                .startingWith("aim", stands.aim().name())
                .startingWith("used", stands.isUsed() ? "yes" : "no");
        return form(stands, stands.revision(), model);
    }

    @PostMapping("/outcomes/statement")
    String save(Viewer viewer, @RequestParam String code, Model model, Typed typed, RedirectAttributes next) {
        viewer.must(May.EDIT_OUTCOMES);
        var stands = framework.find(viewer, code).orElseThrow(NoSuchElementException::new);
        var aim = aim(typed);
        var words = words(typed);
        var used = typed.need("used", "Select whether it is used");
        if (used != null && !used.equals("yes") && !used.equals("no")) {
            typed.wrong("used", "Select whether it is used");
        }
        if (!typed.ok()) {
            return form(stands, typed.version(), model);
        }
        try {
            framework.change(viewer, code, typed.version(), aim, words, "yes".equals(used));
        } catch (StatementChanged changed) {
            typed.wrong("words", OTHER_WORDS);
            model.addAttribute("changed", changed.theirs());
            model.addAttribute("conflicts", List.of(new Conflict("The statement", changed.theirs().words(), words)));
            return form(changed.theirs(), changed.theirs().revision(), model);
        }
        next.addFlashAttribute("flash", "The statement was saved");
        return "redirect:/outcomes";
    }

    private static @Nullable Aim aim(Typed typed) {
        return typed.need("aim", Aim.class, "Select what it is for");
    }

    private static @Nullable String words(Typed typed) {
        var words = typed.need("words", "Enter the statement");
        typed.atMost(500, "words", "The statement");
        return words;
    }

    private static String form(@Nullable Statement statement, long revision, Model model) {
        model.addAttribute("statement", statement);
        model.addAttribute("revision", revision);
        return "outcomes/statement";
    }
}
