package continuum.requests;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.web.Typed;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Caseworkers take in what was sent: which child is it about? */
@Controller
@RequestMapping("/assessments/inbox")
class InboxPages {

    private final Inbox inbox;
    private final Today today;

    InboxPages(Inbox inbox, Today today) {
        this.inbox = inbox;
        this.today = today;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("lines", inbox.lines(viewer));
        model.addAttribute("today", today.date());
        return "requests/inbox";
    }

    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Viewer viewer, Typed typed, Model model) {
        var waiting = inbox.open(viewer, id).orElseThrow(NoSuchElementException::new);
        if (waiting.draft().sent().assessment() != null) {
            return "redirect:/assessments/" + waiting.draft().sent().assessment();
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("mayAdd", viewer.may(May.ADD_CHILD));
        return "requests/whichchild";
    }

    @PostMapping("/{id}")
    String isAbout(@PathVariable UUID id, Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        var chosen = typed.need("child", "Select the child that the request is about, or say that they are new");
        if (chosen == null) {
            return open(id, viewer, typed, model);
        }
        return taken(chosen.equals("new")
                ? inbox.isAboutSomebodyNew(viewer, id)
                : inbox.isAbout(viewer, id, new ChildId(uuid(chosen))), next);
    }

    @PostMapping("/{id}/aside")
    String setAside(@PathVariable UUID id, Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        var why = typed.atMost(2_000, "why", "The reason").need("why", "Enter why this is not a request to us");
        if (!typed.ok()) {
            return open(id, viewer, typed, model);
        }
        inbox.setAside(viewer, id, why);
        next.addFlashAttribute("flash", "The request was set aside. The reason is kept");
        return "redirect:/assessments/inbox";
    }

    @Bean
    NavigationItem inboxTab() {
        return NavigationItem.forThoseWho(May.RUN_CASE, "New requests", "/assessments/inbox", 30);
    }

    private static String taken(AssessmentId id, RedirectAttributes next) {
        next.addFlashAttribute("flash", "The request was taken in");
        return "redirect:/assessments/" + id;
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException madeUp) {
            throw new NoSuchElementException();
        }
    }
}
