package continuum.advice;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Typed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each team has to do, and how much it can take on in a month, which its lead or a manager says. */
@Controller
class CapacityPages {

    private final Teams teams;
    private final Today today;

    CapacityPages(Teams teams, Today today) {
        this.teams = teams;
        this.today = today;
    }

    @Bean
    static NavigationItem capacityTab() {
        return new NavigationItem(
                viewer -> viewer.role() == Role.SEND_MANAGER || viewer.role() == Role.SERVICE_LEAD, "Advice teams",
                "/advice/teams", 37);
    }

    @GetMapping("/advice/teams")
    String show(Viewer viewer, Typed typed, Model model) {
        mustKnow(viewer);
        var all = teams.list(viewer)
                .stream()
                .filter(team -> viewer.may(May.RUN_CASE) || team.id().equals(viewer.party()))
                .toList();
        model.addAttribute("teams", all);
        model.addAttribute("viewer", viewer);
        model.addAttribute("month", today.date());
        return "advice/teams";
    }

    @GetMapping("/advice/teams/{team}")
    String ask(Viewer viewer, @PathVariable UUID team, Typed typed, Model model) {
        var found = planned(viewer, team);
        typed.startingWith("aMonth", found.load().aMonth());
        return form(found, model);
    }

    @PostMapping("/advice/teams/{team}")
    String set(Viewer viewer, @PathVariable UUID team, Typed typed, Model model, RedirectAttributes next) {
        var found = planned(viewer, team);
        typed.need("aMonth", "Enter how many requests the team can take on in a month");
        var number = typed.number("aMonth", "The number", 0, 1_000);
        if (CaseAdvice.done(typed, () -> teams.setCapacity(viewer, team, number))) {
            next.addFlashAttribute("flash", "The number for " + found.name() + " was set");
            return "redirect:/advice/teams";
        }
        return form(found, model);
    }

    private String form(Team team, Model model) {
        model.addAttribute("team", team);
        model.addAttribute("month", today.date());
        return "advice/team";
    }

    private Team planned(Viewer viewer, UUID team) {
        return teams.find(viewer, team).filter(found -> Teams.mayPlan(viewer, team)).orElseThrow(NoSuchAdvice::new);
    }

    private static void mustKnow(Viewer viewer) {
        if (!viewer.may(May.RUN_CASE) && !viewer.may(May.GIVE_ADVICE) && viewer.role() != Role.SERVICE_LEAD) {
            throw new NoSuchAdvice();
        }
    }
}
