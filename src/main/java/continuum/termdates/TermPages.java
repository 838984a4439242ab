package continuum.termdates;

import continuum.access.Viewer;
import continuum.calendar.CalendarRefused;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, changing and removing a term. */
@Controller
class TermPages {

    private final TermDates termDates;

    TermPages(TermDates termDates) {
        this.termDates = termDates;
    }

    @GetMapping("/calendar/terms/new")
    String askNew(Viewer viewer, Typed typed, Model model) {
        termDates.missing(viewer);
        return page(null, model);
    }

    @PostMapping("/calendar/terms/new")
    String add(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        termDates.missing(viewer);
        return keep(viewer, null, typed, model, next);
    }

    @GetMapping("/calendar/terms/{from}")
    String ask(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Typed typed, Model model) {
        var term = found(viewer, from);
        typed.startingWith("from", term.from()).startingWith("to", term.to());
        return page(term, model);
    }

    @PostMapping("/calendar/terms/{from}")
    String change(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Typed typed, Model model, RedirectAttributes next) {
        return keep(viewer, seen(viewer, from, typed), typed, model, next);
    }

    @GetMapping("/calendar/terms/{from}/removal")
    String askRemoval(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Typed typed, Model model) {
        model.addAttribute("term", found(viewer, from));
        return "termdates/termRemoval";
    }

    @PostMapping("/calendar/terms/{from}/removal")
    String remove(Viewer viewer, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Typed typed, Model model, RedirectAttributes next) {
        var term = seen(viewer, from, typed);
        var reason = Reason.typed(typed);
        if (typed.ok()) {
            try {
                termDates.keepTerm(viewer, term, null, reason);
                next.addFlashAttribute("flash", "Term removed. Dates of open cases are being worked out anew");
                return "redirect:/calendar?year=" + SchoolYear.of(from).startsIn();
            } catch (CalendarRefused refusal) {
                typed.wrong("reason", refusal.getMessage());
            }
        }
        model.addAttribute("term", term);
        return "termdates/termRemoval";
    }

    private String keep(Viewer viewer, @Nullable Term was, Typed typed, Model model, RedirectAttributes next) {
        var from = typed.needDate("from", "The first day");
        var to = from == null
                ? typed.needDate("to", "The last day")
                : typed.needDate("to", "The last day", DateRule.onOrAfter(from, "the term starts"));
        var reason = Reason.typed(typed);
        if (typed.ok()) {
            try {
                termDates.keepTerm(viewer, was, new Term(from, to), reason);
                next.addFlashAttribute("flash", "Term saved. Dates of open cases are being worked out anew");
                return "redirect:/calendar?year=" + SchoolYear.of(from).startsIn();
            } catch (CalendarRefused refusal) {
                typed.wrong(refusal.field(), refusal.getMessage());
            }
        }
        return page(was, model);
    }

    /** The term as the person saw it: the form's version is its last day. */
    private Term seen(Viewer viewer, LocalDate from, Typed typed) {
        termDates.missing(viewer);
        var to = LocalDate.EPOCH.plusDays(Math.clamp(typed.version(), 0, 100_000));
        return to.isBefore(from) ? found(viewer, from) : new Term(from, to);
    }

    private Term found(Viewer viewer, LocalDate from) {
        return termDates.year(viewer, SchoolYear.of(from))
                .terms()
                .stream()
                .filter(term -> term.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(@Nullable Term was, Model model) {
        model.addAttribute("was", was);
        model.addAttribute("title", was == null
                ? "Add a term"
                : "Change the term from " + DateWords.inWords(was.from()));
        return "termdates/term";
    }
}
