package continuum.decisions;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Standing.Where;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits for a decision, and how like questions ended. */
@Controller
@RequestMapping("/decisions")
class DeskPages {

    private final Desk desk;
    private final Today today;

    DeskPages(Desk desk, Today today) {
        this.desk = desk;
        this.today = today;
    }

    @Bean
    static NavigationItem decisionsTab() {
        return NavigationItem.forThoseWho(May.DECIDE_AS_OFFICER, "Decisions", "/decisions", 35);
    }

    @GetMapping
    String undecided(Viewer viewer, Model page) {
        var undecided = desk.undecided(viewer);
        page.addAttribute("forOfficer", undecided.stream().filter(each -> each.where() == Where.OFFICER).toList());
        page.addAttribute("toSend", undecided.stream().filter(each -> each.where() == Where.NOBODY).toList());
        page.addAttribute("listed", undecided.stream().filter(each -> each.where() == Where.MEETING).toList());
        page.addAttribute("seesPanels", PanelPages.seesPanels(viewer));
        page.addAttribute("today", today.date());
        return "decisions/undecided";
    }

    @GetMapping("/consistency")
    String consistency(Viewer viewer, Model page) {
        page.addAttribute("kinds", desk.consistency(viewer));
        return "decisions/consistency";
    }
}
