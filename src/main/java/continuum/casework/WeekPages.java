package continuum.casework;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due this week, or any other, day by day. */
@Controller
class WeekPages {

    /** Nothing is due before the system's law begins, or so far ahead that nobody plans it. */
    private static final LocalDate FIRST = LocalDate.of(2014, 9, 1);
    private static final int YEARS_AHEAD = 5;

    private final Casework casework;
    private final Today today;

    WeekPages(Casework casework, Today today) {
        this.casework = casework;
        this.today = today;
    }

    @GetMapping("/work/week")
    String week(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.RUN_CASE);
        var whose = typed.text("whose");
        boolean everybody = whose.isEmpty() ? viewer.role() == Role.SEND_MANAGER : whose.equals("everyone");
        model.addAttribute("week", casework.week(viewer, everybody, Week.mondayOf(day(typed.text("day")))));
        model.addAttribute("everybody", everybody);
        model.addAttribute("today", today.date());
        return "casework/week";
    }

    /** The day in the address; today when it is none, or one in which nobody works with this. */
    private LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.isBefore(FIRST) || day.isAfter(today.date().plusYears(YEARS_AHEAD)) ? today.date() : day;
        } catch (DateTimeException noDay) {
            return today.date();
        }
    }
}
