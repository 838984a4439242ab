package continuum.people;

import continuum.access.Viewer;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back a line of the register that was recorded by mistake. */
@Controller
@RequestMapping("/children/{child}/people/{fact}/{line}/take-back")
class TakeBackPages {

    private final FactDesk desk;
    private final Corrections corrections;

    TakeBackPages(FactDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable String fact, @PathVariable UUID line,
            Typed typed, Model model) {
        var entry = desk.entryToChange(viewer, child);
        model.addAttribute("words", words(entry, fact(fact), line));
        model.addAttribute("action", fact + "/" + line + "/take-back");
        return desk.show(model, typed, entry.child(), "takeBack");
    }

    @PostMapping
    String takeBack(Viewer viewer, @PathVariable UUID child, @PathVariable String fact, @PathVariable UUID line,
            Typed typed, Model model, RedirectAttributes next) {
        var entry = desk.entryToChange(viewer, child);
        var words = words(entry, fact(fact), line);
        var why = typed.atMost(500, "why", "Reason").need("why", "Enter why it is a mistake");
        model.addAttribute("words", words);
        model.addAttribute("action", fact + "/" + line + "/take-back");
        return desk.done(viewer, entry.child(), typed, model, next, "It was taken back: " + words,
                who -> corrections.takeBack(viewer, who, fact(fact), line, words, why), "takeBack");
    }

    private static Fact fact(String code) {
        return Fact.find(code).orElseThrow(NotOnTheRegister::new);
    }

    /** A line that is not there, or not any more, leads nowhere. */
    private static String words(RegisterEntry entry, Fact fact, UUID line) {
        return entry.words(fact, line).orElseThrow(NotOnTheRegister::new);
    }
}
