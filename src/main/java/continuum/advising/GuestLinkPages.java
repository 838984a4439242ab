package continuum.advising;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.Asked;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.NoSuchAdvice;
import continuum.calendar.Today;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The private link of somebody without an account, for who made the request: making it, seeing its use, taking it back. */
@Controller
@RequestMapping("/advice/{id}/link")
class GuestLinkPages {

    private final GuestLinks links;
    private final Advice advice;
    private final Today today;

    GuestLinkPages(GuestLinks links, Advice advice, Today today) {
        this.links = links;
        this.advice = advice;
        this.today = today;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        var asked = page(viewer, id, model, request);
        typed.startingWith("until", asked.dueOn().isBefore(today.date()) ? today.date().plusWeeks(2) : asked.dueOn());
        return "advising/link";
    }

    /** The new link is shown this once, on the page that answers; nobody can find it again. */
    @PostMapping
    String make(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        page(viewer, id, model, request);
        var until = typed.needDate("until", "The last day");
        if (SeatView.done(typed, () -> model.addAttribute("made", ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(links.make(viewer, new AskedId(id), until))
                .toUriString()))) {
            page(viewer, id, model, request);
        }
        return "advising/link";
    }

    @PostMapping("/revocation")
    String revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        links.revoke(viewer, new AskedId(id));
        next.addFlashAttribute("flash", "The link opens nothing any more");
        return "redirect:/advice/" + id + "/link";
    }

    private Asked page(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        var asked = advice.find(viewer, new AskedId(id))
                .filter(found -> found.to().kind() == Whom.Kind.GUEST)
                .orElseThrow(NoSuchAdvice::new);
        model.addAttribute("asked", asked);
        model.addAttribute("links", links.of(viewer, asked.id()));
        model.addAttribute("today", today.date());
        request.setAttribute("child", asked.child());
        return asked;
    }
}
