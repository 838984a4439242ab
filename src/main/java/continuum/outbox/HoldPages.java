package continuum.outbox;

import continuum.access.Viewer;
import continuum.papers.LetterId;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter is held back for a while, with the reason. */
@Controller
class HoldPages {

    private final Outbox outbox;

    HoldPages(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox/{letter}/hold")
    String ask(Viewer viewer, @PathVariable UUID letter, Typed typed, Model page) {
        return page(viewer, letter, page);
    }

    @PostMapping("/outbox/{letter}/hold")
    String hold(Viewer viewer, @PathVariable UUID letter, Typed typed, Model page, RedirectAttributes next) {
        outbox.find(viewer, new LetterId(letter));
        var why = typed.atMost(1_000, "why", "The reason").need("why", "Say why it is held back");
        if (!typed.ok()) {
            return page(viewer, letter, page);
        }
        outbox.hold(viewer, new LetterId(letter), why);
        next.addFlashAttribute("flash", "The letter is held back");
        return "redirect:/outbox";
    }

    @PostMapping("/outbox/{letter}/hold/end")
    String end(Viewer viewer, @PathVariable UUID letter, RedirectAttributes next) {
        outbox.holdNoMore(viewer, new LetterId(letter));
        next.addFlashAttribute("flash", "The letter waits to leave again");
        return "redirect:/outbox";
    }

    private String page(Viewer viewer, UUID letter, Model page) {
        page.addAttribute("leaving", outbox.find(viewer, new LetterId(letter)));
        return "outbox/hold";
    }
}
