package continuum.advising;

import continuum.advice.NoSuchAdvice;
import continuum.web.Conflict;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One part of the advice: written by whoever gives it, read and commented on by colleagues it is shared with. */
@Controller
@RequestMapping({"/advice/{asked}/part/{part}", "/advice/by-link/{link}/part/{part}"})
class PartPages {

    /** About twenty pages of writing. */
    private static final int LONGEST = 60_000;

    private final SeatView view;
    private final Drafts drafts;

    PartPages(SeatView view, Drafts drafts) {
        this.view = view;
        this.drafts = drafts;
    }

    @GetMapping
    String show(Who who, @PathVariable String part, Typed typed, HttpServletRequest request, Model model) {
        var which = part(part);
        typed.startingWith("words", page(who, which, request, model).draft().part(which).words());
        return "advising/part";
    }

    @PostMapping
    String save(Who who, @PathVariable String part, Typed typed, HttpServletRequest request, Model model,
            RedirectAttributes next) {
        var which = part(part);
        var seat = page(who, which, request, model);
        var version = Math.max(0, typed.version());
        typed.atMost(LONGEST, "words", which.words(seat.asked().body()));
        model.addAttribute("version", version);
        try {
            if (SeatView.done(typed, () -> drafts.save(seat, which, typed.text("words"), version))) {
                return saved(seat, which, typed, next);
            }
        } catch (SavedMeanwhile meanwhile) {
            var now = meanwhile.now();
            model.addAttribute("version", now.version());
            model.addAttribute("now", now);
            model.addAttribute("conflicts",
                    List.of(new Conflict(which.words(seat.asked().body()), now.words(), typed.text("words"))));
        }
        return "advising/part";
    }

    private static String saved(Seat seat, Part part, Typed typed, RedirectAttributes next) {
        next.addFlashAttribute("flash", "Saved: " + part.words(seat.asked().body()));
        var parts = Part.values();
        return "redirect:" + seat.at() + (typed.ticked("next") && part.ordinal() + 1 < parts.length
                ? "/part/" + parts[part.ordinal() + 1].code()
                : "");
    }

    @PostMapping("/comments")
    String comment(Who who, @PathVariable String part, Typed typed, HttpServletRequest request, Model model,
            RedirectAttributes next) {
        var which = part(part);
        var seat = page(who, which, request, model);
        var words = typed.need("comment", "Enter what you want to say about this part");
        typed.atMost(4_000, "comment", "The comment");
        if (SeatView.done(typed, () -> drafts.comment(seat, which, words))) {
            next.addFlashAttribute("flash", "Your comment stands beside the part");
            return "redirect:" + seat.at() + "/part/" + which.code();
        }
        typed.startingWith("words", seat.draft().part(which).words());
        return "advising/part";
    }

    private Seat page(Who who, Part part, HttpServletRequest request, Model model) {
        var seat = view.toRead(who, request, model);
        model.addAttribute("part", part);
        model.addAttribute("version", seat.draft().part(part).version());
        return seat;
    }

    private static Part part(String code) {
        return Part.find(code).orElseThrow(NoSuchAdvice::new);
    }
}
