package continuum.termdates;

import continuum.access.Viewer;
import continuum.calendar.BankHoliday;
import continuum.calendar.CalendarRefused;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that a day is a bank holiday, such as one proclaimed at short notice, or that it is none. */
@Controller
class BankHolidayPages {

    private static final int YEARS = 20;
    private static final int LONGEST_NAME = 100;

    private final TermDates termDates;
    private final Today today;

    BankHolidayPages(TermDates termDates, Today today) {
        this.termDates = termDates;
        this.today = today;
    }

    @GetMapping("/calendar/bank-holidays/new")
    String askNew(Viewer viewer, Typed typed) {
        termDates.missing(viewer);
        return "termdates/bankHoliday";
    }

    @PostMapping("/calendar/bank-holidays/new")
    String add(Viewer viewer, Typed typed, RedirectAttributes next) {
        termDates.missing(viewer);
        var now = today.date();
        var on = typed.needDate("on", "The day", DateRule.onOrAfter(now.minusYears(YEARS), "the calendar begins"),
                DateRule.onOrBefore(now.plusYears(YEARS), "the calendar ends"));
        typed.need("title", "Enter what the bank holiday is called");
        typed.atMost(LONGEST_NAME, "title", "The name");
        var reason = Reason.typed(typed);
        if (typed.ok()) {
            try {
                termDates.sayBankHoliday(viewer, on, typed.text("title"), reason);
                next.addFlashAttribute("flash", DateWords.inWords(on)
                        + " is a bank holiday. Dates of open cases are being worked out anew");
                return "redirect:/calendar?year=" + SchoolYear.of(on).startsIn();
            } catch (CalendarRefused refusal) {
                typed.wrong(refusal.field(), refusal.getMessage());
            }
        }
        return "termdates/bankHoliday";
    }

    @GetMapping("/calendar/bank-holidays/{on}/change")
    String ask(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Typed typed,
            Model model) {
        var day = found(viewer, on);
        typed.startingWith("title", day.title());
        model.addAttribute("day", day);
        return "termdates/bankHolidayChange";
    }

    @PostMapping("/calendar/bank-holidays/{on}/change")
    String rename(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Typed typed, Model model, RedirectAttributes next) {
        var day = found(viewer, on);
        typed.need("title", "Enter what the bank holiday is called");
        typed.atMost(LONGEST_NAME, "title", "The name");
        var reason = Reason.typed(typed);
        if (typed.ok()) {
            try {
                termDates.sayBankHoliday(viewer, on, typed.text("title"), reason);
                next.addFlashAttribute("flash", "Bank holiday renamed");
                return "redirect:/calendar?year=" + SchoolYear.of(on).startsIn();
            } catch (CalendarRefused refusal) {
                typed.wrong("title", refusal.getMessage());
            }
        }
        model.addAttribute("day", day);
        return "termdates/bankHolidayChange";
    }

    @GetMapping("/calendar/bank-holidays/{on}/removal")
    String askRemoval(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Typed typed, Model model) {
        model.addAttribute("day", found(viewer, on));
        return "termdates/bankHolidayRemoval";
    }

    @PostMapping("/calendar/bank-holidays/{on}/removal")
    String remove(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Typed typed, Model model, RedirectAttributes next) {
        var day = found(viewer, on);
        var reason = Reason.typed(typed);
        if (typed.ok()) {
            try {
                termDates.sayBankHoliday(viewer, on, null, reason);
                next.addFlashAttribute("flash", DateWords.inWords(on)
                        + " is no bank holiday here. Dates of open cases are being worked out anew");
                return "redirect:/calendar?year=" + SchoolYear.of(on).startsIn();
            } catch (CalendarRefused refusal) {
                typed.wrong("reason", refusal.getMessage());
            }
        }
        model.addAttribute("day", day);
        return "termdates/bankHolidayRemoval";
    }

    private BankHoliday found(Viewer viewer, LocalDate on) {
        return termDates.year(viewer, SchoolYear.of(on))
                .bankHolidays()
                .stream()
                .filter(day -> day.on().equals(on))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
