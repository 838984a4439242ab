package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The family's page: where we are, what happens next and by when, whose turn it is, who to talk to, what was decided. */
@Controller
class FamilyPages {

    private final Casework casework;
    private final ChildDesk desk;
    private final Today today;

    FamilyPages(Casework casework, ChildDesk desk, Today today) {
        this.casework = casework;
        this.desk = desk;
        this.today = today;
    }

    @GetMapping("/family")
    String family(Viewer viewer, Model model) {
        viewer.must(May.FAMILY_VIEW);
        var children = casework.ownChildren(viewer);
        if (children.size() == 1) {
            return "redirect:/family/" + children.getFirst().child();
        }
        model.addAttribute("children", children);
        return "casework/family";
    }

    @GetMapping("/family/{child}")
    String child(Viewer viewer, @PathVariable UUID child, Model model) {
        viewer.must(May.FAMILY_VIEW);
        var now = desk.now(viewer, new ChildId(child));
        model.addAttribute("now", now);
        model.addAttribute("way", FamilyWay.of(now, today.date()));
        model.addAttribute("self", child.equals(viewer.party()));
        return "casework/familyChild";
    }
}
