package continuum.decisions;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Panels, who sits on them and when they meet. */
@Controller
@RequestMapping("/panels")
class PanelPages {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H[:][.]mm");

    private final Panels panels;
    private final Today today;

    PanelPages(Panels panels, Today today) {
        this.panels = panels;
        this.today = today;
    }

    @Bean
    static NavigationItem panelsTab() {
        return new NavigationItem(
                viewer -> viewer.role() != null && seesPanels(viewer),
                "Panels",
                "/panels", 40);
    }

    @GetMapping
    String list(Viewer viewer, Model page) {
        mustSeePanels(viewer);
        page.addAttribute("panels", panels.list(viewer));
        page.addAttribute("meetings", panels.toCome(viewer));
        page.addAttribute("mayRun", Panels.maySetUp(viewer));
        return "decisions/panels";
    }

    @GetMapping("/new")
    String ask(Viewer viewer, Typed typed) {
        mustSetUp(viewer);
        typed.startingWith("quorum", 3);
        return "decisions/newPanel";
    }

    @PostMapping
    String add(Viewer viewer, Typed typed, RedirectAttributes next) {
        mustSetUp(viewer);
        var name = typed.need("name", "Enter the panel's name");
        typed.atMost(100, "name", "The name");
        var purpose = typed.need("purpose", "Say what the panel advises on");
        typed.atMost(4_000, "purpose", "The terms of reference");
        typed.need("quorum", "Enter how many members must sit");
        var quorum = typed.number("quorum", "How many must sit", 1, 30);
        var posts = Arrays.stream(typed.text("posts").split("\n"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (!typed.ok()) {
            return "decisions/newPanel";
        }
        var panel = new Panel(PanelId.create(), name, purpose, quorum, posts, today.date(), null);
        try {
            panels.add(viewer, panel);
        } catch (DuplicateKeyException taken) {
            typed.wrong("name", "There is a panel of this name already. Choose another name");
            return "decisions/newPanel";
        }
        next.addFlashAttribute("flash", "The panel is set up. Say who sits on it");
        return "redirect:/panels/" + panel.id();
    }

    @GetMapping("/{panel}")
    String show(Viewer viewer, @PathVariable UUID panel, Typed typed, Model page) {
        typed.startingWith("from", today.date());
        return panel(viewer, panel, page);
    }

    @PostMapping("/{panel}/members")
    String addMember(Viewer viewer, @PathVariable UUID panel, Typed typed, Model page, RedirectAttributes next) {
        viewer.must(May.RUN_PANELS);
        var name = typed.need("name", "Enter the member's name");
        var email = typed.need("email", "Enter the member's e-mail address");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            typed.wrong("email", "Enter an e-mail address in the right form, like name@example.org");
        }
        var post = typed.need("post", "Enter the post they sit in");
        var from = typed.needDate("from", "The first day of their term");
        typed.atMost(120, "name", "The name").atMost(200, "email", "The address").atMost(120, "post", "The post");
        if (!typed.ok()) {
            return panel(viewer, panel, page);
        }
        try {
            panels.invite(viewer, new PanelId(panel), email, name, post, typed.ticked("chair"), from);
        } catch (DecisionRefused refused) {
            FindingsForm.take(typed, refused);
            return panel(viewer, panel, page);
        }
        next.addFlashAttribute("flash", name + " sits on the panel");
        return "redirect:/panels/" + panel;
    }

    @PostMapping("/{panel}/members/{membership}/end")
    String endTerm(Viewer viewer, @PathVariable UUID panel, @PathVariable UUID membership, RedirectAttributes next) {
        panels.endTerm(viewer, new PanelId(panel), membership, today.date());
        next.addFlashAttribute("flash", "Their term ends today");
        return "redirect:/panels/" + panel;
    }

    @PostMapping("/{panel}/meetings")
    String arrange(Viewer viewer, @PathVariable UUID panel, Typed typed, Model page, RedirectAttributes next) {
        viewer.must(May.RUN_PANELS);
        var on = typed.needDate("heldOn", "The date of the meeting", DateRule.todayOrInTheFuture(today.date()));
        var at = time(typed);
        var place = typed.need("place", "Enter where the panel meets, or online");
        var papersOutBy = typed.needDate("papersOutBy", "The day papers go out");
        if (on != null && papersOutBy != null && papersOutBy.isAfter(on)) {
            typed.wrong("papersOutBy", "Papers must go out on or before the day of the meeting");
        }
        typed.atMost(200, "place", "The place");
        typed.need("minutes", "Enter how many minutes a matter takes");
        var minutes = typed.number("minutes", "The minutes for each matter", 1, 480);
        if (!typed.ok()) {
            return panel(viewer, panel, page);
        }
        var meeting = new Meeting(MeetingId.create(), new PanelId(panel), "", on, at, place, papersOutBy, minutes,
                false);
        panels.arrange(viewer, meeting);
        next.addFlashAttribute("flash", "The meeting is arranged. List matters for it from the questions that wait");
        return "redirect:/meetings/" + meeting.id();
    }

    private String panel(Viewer viewer, UUID id, Model page) {
        mustSeePanels(viewer);
        var panel = panels.find(viewer, new PanelId(id)).orElseThrow(NoSuchMatter::new);
        page.addAttribute("panel", panel);
        page.addAttribute("members", panels.members(viewer, panel.id()));
        page.addAttribute("meetings", panels.meetings(viewer, panel.id()));
        page.addAttribute("mayRun", viewer.may(May.RUN_PANELS));
        page.addAttribute("today", today.date());
        return "decisions/panel";
    }

    /** Whether the pages of panels and their meetings are there for this viewer. */
    static boolean seesPanels(Viewer viewer) {
        return viewer.may(May.SIT_ON_PANEL) || viewer.may(May.RUN_PANELS);
    }

    private static void mustSetUp(Viewer viewer) {
        if (!Panels.maySetUp(viewer)) {
            throw new NotAllowed(May.RUN_PANELS);
        }
    }

    private static void mustSeePanels(Viewer viewer) {
        if (!seesPanels(viewer)) {
            viewer.must(May.RUN_PANELS);
        }
    }

    private static @Nullable LocalTime time(Typed typed) {
        var text = typed.need("startsAt", "Enter when the meeting starts, like 9:30");
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text, CLOCK);
        } catch (DateTimeParseException notATime) {
            typed.wrong("startsAt", "Enter the time on the 24-hour clock, like 9:30 or 14:00");
            return null;
        }
    }
}
