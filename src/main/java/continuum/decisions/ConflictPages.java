package continuum.decisions;

import continuum.access.May;
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

/** A conflict of interest that was declared by mistake is lifted, by somebody else, with a reason. */
@Controller
@RequestMapping("/children/{child}/matters/{matter}/conflicts/{membership}")
class ConflictPages {

    private final Matters matters;
    private final Panels panels;

    ConflictPages(Matters matters, Panels panels) {
        this.matters = matters;
        this.panels = panels;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, @PathVariable UUID membership,
            Typed typed, Model page) {
        viewer.must(May.RUN_PANELS);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        page.addAttribute("opened", opened);
        page.addAttribute("conflict", opened.conflicts()
                .stream()
                .filter(each -> each.membership().equals(membership) && !membership.equals(viewer.membership()))
                .findFirst()
                .orElseThrow(NoSuchMatter::new));
        return "decisions/conflictLift";
    }

    @PostMapping
    String lift(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, @PathVariable UUID membership,
            Typed typed, Model page, RedirectAttributes next) {
        var view = ask(viewer, child, matter, membership, typed, page);
        var why = typed.atMost(1_000, "why", "The reason").need("why", "Say why it was a mistake");
        if (!typed.ok()) {
            return view;
        }
        panels.liftConflict(viewer, new MatterId(matter), membership, why);
        next.addFlashAttribute("flash", "The conflict was lifted. They take part again");
        return "redirect:/children/" + child + "/matters/" + matter;
    }
}
