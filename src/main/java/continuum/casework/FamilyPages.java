package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.web.Language;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The family's page: where we are, what happens next and by when, whose turn it is, who to talk to, what was decided and
 * why. A young person has a shorter one that speaks to them.
 */
@Controller
class FamilyPages {

    private final Casework casework;
    private final ChildDesk desk;
    private final RecentTimesStore times;
    private final Today today;

    FamilyPages(Casework casework, ChildDesk desk, RecentTimesStore times, Today today) {
        this.casework = casework;
        this.desk = desk;
        this.times = times;
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
    String child(Viewer viewer, @PathVariable UUID child, Language language, Model model) {
        viewer.must(May.FAMILY_VIEW);
        var recent = times.of(viewer.authority());
        var now = desk.family(viewer, new ChildId(child));
        model.addAttribute("now", now);
        model.addAttribute("way", FamilyWay.of(now.cases(), recent, language, today.date()));
        return child.equals(viewer.party()) ? "casework/youngPerson" : "casework/familyChild";
    }

    /** Everything that was decided, with what those who decided had before them. */
    @GetMapping("/family/{child}/decisions")
    String decisions(Viewer viewer, @PathVariable UUID child, Model model) {
        viewer.must(May.FAMILY_VIEW);
        var decided = desk.decided(viewer, new ChildId(child));
        model.addAttribute("child", decided.child());
        model.addAttribute("matters", decided.matters());
        return "casework/familyDecisions";
    }
}
