package continuum.requests;

import continuum.access.Viewer;
import continuum.links.Knocks;
import continuum.links.PrivateLink;
import continuum.web.Conflict;
import continuum.web.Typed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What each page of a request does alike: it finds the draft behind the link, and saves what was typed. */
@Component
class Answers {

    private final Drafts drafts;
    private final Knocks knocks;

    Answers(Drafts drafts, Knocks knocks) {
        this.drafts = drafts;
        this.knocks = knocks;
    }

    /** The draft that a page is about. A link that leads nowhere is counted against the address it came from. */
    Draft open(String typed, Optional<Viewer> viewer, String address, Model model) {
        try {
            var link = PrivateLink.read(typed).orElseThrow(NoSuchDraft::new);
            var draft = drafts.find(link, viewer);
            model.addAttribute("draft", draft);
            model.addAttribute("link", Drafts.path(link));
            return draft;
        } catch (NoSuchDraft e) {
            Doors.WRONG_LINK.knock(knocks, address);
            throw e;
        }
    }

    /** The same for a page that writes: one that was sent is not written any more. */
    Draft openUnsent(String typed, Optional<Viewer> viewer, String address, Model model) {
        var draft = open(typed, viewer, address, model);
        if (draft.isSent()) {
            throw new AlreadySent("/request/" + typed);
        }
        return draft;
    }

    /** Saves a page and goes back to the list of tasks; shows it again with both texts when it was saved elsewhere. */
    String save(String link, Optional<Viewer> viewer, Typed typed, Part part, String view, Model model) {
        try {
            drafts.save(new PrivateLink(link), viewer, typed.text("seen"), part);
            return "redirect:/request/" + link;
        } catch (SavedElsewhere e) {
            var now = e.now().part(part);
            model.addAttribute("savedAt", e.now().savedAt());
            model.addAttribute("seen", now.mark());
            model.addAttribute("conflicts", List.of(new Conflict("This page", now.inWords(), part.inWords())));
            return view;
        }
    }

    /** The request was sent; its link leads to the receipt now. */
    static class AlreadySent extends RuntimeException {

        final String path;

        AlreadySent(String path) {
            super("The request was sent already");
            this.path = path;
        }
    }
}
