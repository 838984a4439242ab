package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's page: now, and the timeline. The other tabs belong to the rooms that know them. */
@Controller
class ChildPages {

    private static final int LINES = 40;

    private final ChildDesk desk;
    private final Today today;

    ChildPages(ChildDesk desk, Today today) {
        this.desk = desk;
        this.today = today;
    }

    @GetMapping("/children/{child}")
    String now(Viewer viewer, @PathVariable UUID child, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        if (viewer.may(May.FAMILY_VIEW)) {
            desk.mustSee(viewer, new ChildId(child));
            return "redirect:/family/" + child;
        }
        var now = desk.now(viewer, new ChildId(child));
        ChildBanner.show(now.child(), request);
        model.addAttribute("now", now);
        model.addAttribute("viewer", viewer);
        model.addAttribute("today", today.date());
        return "casework/child";
    }

    @GetMapping("/children/{child}/timeline")
    String timeline(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) @Nullable String after,
            Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var timeline = desk.timeline(viewer, new ChildId(child), key(after), LINES + 1);
        var lines = timeline.lines();
        ChildBanner.show(timeline.child(), request);
        model.addAttribute("name", timeline.child().name());
        model.addAttribute("months", lines.stream()
                .limit(LINES)
                .collect(Collectors.groupingBy(
                        line -> DateWords.monthAndYear(line.happenedOn()), LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("next", lines.size() > LINES
                ? "/children/" + child + "/timeline?after=" + lines.get(LINES - 1).happenedOn() + "_"
                        + lines.get(LINES - 1).seq()
                : null);
        return "casework/timeline";
    }

    @GetMapping("/children/{child}/who-looked")
    String whoLooked(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) @Nullable Long after,
            Model model, HttpServletRequest request) {
        if (!viewer.may(May.FAMILY_VIEW)) {
            viewer.must(May.SEE_AUDIT);
        }
        var opened = desk.whoLooked(viewer, new ChildId(child), after, LINES + 1);
        var looks = opened.looks();
        ChildBanner.show(opened.child(), request);
        model.addAttribute("name", opened.child().name());
        model.addAttribute("looks", looks.stream().limit(LINES).toList());
        model.addAttribute("next", looks.size() > LINES
                ? "/children/" + child + "/who-looked?after=" + looks.get(LINES - 1).seq()
                : null);
        return "casework/whoLooked";
    }

    private static Line.@Nullable Key key(@Nullable String after) {
        try {
            var parts = after == null ? new String[0] : after.split("_", 2);
            return parts.length == 2 ? new Line.Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1])) : null;
        } catch (RuntimeException notAKey) {
            return null;
        }
    }
}
