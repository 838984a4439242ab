package continuum.requests;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.people.Child;
import continuum.people.People;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Somebody signed in begins a request: a school or a professional for a child they see, staff what came by letter, email
 * or call. What follows are the same pages that families use.
 */
@Controller
@RequestMapping("/assessments/ask")
class AskPages {

    private final Drafts drafts;
    private final People people;
    private final Today today;

    AskPages(Drafts drafts, People people, Today today) {
        this.drafts = drafts;
        this.people = people;
        this.today = today;
    }

    @GetMapping
    String show(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.RECORD_REQUEST);
        var child = child(viewer, typed.text("child"));
        var staff = viewer.may(May.RUN_CASE);
        model.addAttribute("child", child);
        model.addAttribute("staff", staff);
        model.addAttribute("found", child == null && !typed.text("q").isEmpty()
                ? people.search(viewer, typed.text("q"), null).found()
                : List.of());
        model.addAttribute("begun", drafts.begunBy(viewer));
        return "requests/ask";
    }

    @PostMapping
    String begin(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.RECORD_REQUEST);
        var child = child(viewer, typed.text("child"));
        var known = new ArrayList<Part>();
        if (viewer.may(May.RUN_CASE)) {
            var received = typed.needDate("received", "The date the request was received",
                    DateRule.todayOrInThePast(today.date()),
                    new DateRule(day -> day.getYear() >= 2014, "must be in 2014 or later"));
            var channel = typed.need("channel", Channel.class, "Select how the request reached us");
            if (received != null && Request.isOld(received, today.date()) && !typed.ticked("old")) {
                typed.wrong("old", "Tick the box if the date is right: it is more than six months ago");
                model.addAttribute("old", true);
            }
            known.add(new Part.Arrival(received, channel));
        } else {
            known.add(new Part.Asker(requester(viewer), viewer.name(), viewer.roleWords()
                    + (viewer.partyName().isBlank() ? "" : ", " + viewer.partyName())));
        }
        if (!typed.ok()) {
            return show(viewer, typed, model);
        }
        return "redirect:" + Drafts.path(drafts.begin(viewer, child == null ? null : child.id(), known));
    }

    @PostMapping("/{draft}")
    String goOn(@PathVariable UUID draft, Viewer viewer) {
        viewer.must(May.RECORD_REQUEST);
        return "redirect:" + Drafts.path(drafts.goOn(viewer, draft));
    }

    @Bean
    NavigationItem askTab() {
        return NavigationItem.forThoseWho(May.RECORD_REQUEST, "Ask for an assessment", "/assessments/ask", 40);
    }

    private @Nullable Child child(Viewer viewer, String id) {
        try {
            return id.isEmpty()
                    ? null
                    : people.find(viewer, new ChildId(UUID.fromString(id))).orElseThrow(NoSuchDraft::new);
        } catch (IllegalArgumentException madeUp) {
            throw new NoSuchDraft();
        }
    }

    private static Requester requester(Viewer viewer) {
        return viewer.role() == null ? Requester.OTHER : switch (viewer.role()) {
            case SENCO, HEAD_TEACHER -> Requester.SETTING;
            case HEALTH_ADVISER -> Requester.HEALTH;
            case SOCIAL_CARE_ADVISER -> Requester.SOCIAL_CARE;
            default -> Requester.OTHER;
        };
    }
}
