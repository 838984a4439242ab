package continuum.termdates;

import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a school year: terms, bank holidays, what was changed, and what is missing. */
@Controller
class CalendarPages {

    private static final int CHANGES = 20;
    private static final int FARTHEST = 20;

    private final TermDates termDates;
    private final Today today;

    CalendarPages(TermDates termDates, Today today) {
        this.termDates = termDates;
        this.today = today;
    }

    @Bean
    static NavigationItem calendarTab() {
        return new NavigationItem(viewer -> !viewer.isSystem() && TermDates.mayKeep(viewer), "Calendar", "/calendar",
                45);
    }

    @GetMapping("/calendar")
    String show(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        var now = SchoolYear.of(today.date());
        var shown = year == null || Math.abs(year - now.startsIn()) > FARTHEST ? now : new SchoolYear(year);
        model.addAttribute("shown", termDates.year(viewer, shown));
        model.addAttribute("missing", termDates.missing(viewer));
        model.addAttribute("changes", termDates.changes(viewer, CHANGES));
        model.addAttribute("anew", termDates.lastAnew(viewer).orElse(null));
        return "termdates/calendar";
    }
}
